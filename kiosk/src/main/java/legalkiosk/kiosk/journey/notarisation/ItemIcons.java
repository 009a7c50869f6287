package legalkiosk.kiosk.journey.notarisation;

import legalkiosk.contract.notarisation.ServiceItem;

/** A picture for each kind of matter, by its name among the icons. */
final class ItemIcons {
    private ItemIcons() {}

    static String of(ServiceItem.Kind kind) {
        return switch (kind) {
            case MANDATE -> "users";
            case DECLARATION -> "message-square";
            case MARITAL_STATUS -> "heart";
            case NATIONALITY -> "flag";
            case NAME -> "tag";
            case BIRTH -> "sunrise";
            case DEATH -> "sunset";
            case SURVIVAL -> "activity";
            case KINSHIP -> "git-branch";
            case NO_CRIMINAL_RECORD -> "shield";
            case EXPERIENCE -> "briefcase";
            case EDUCATION -> "book";
            case LICENCE -> "truck";
            case SIGNATURE -> "edit-3";
            case COPY -> "copy";
            case MINOR_TRAVEL -> "smile";
            case INHERITANCE -> "archive";
            case WILL -> "feather";
            case ADOPTION -> "user-plus";
            case GIFT -> "gift";
            case REAL_ESTATE -> "home";
        };
    }
}
