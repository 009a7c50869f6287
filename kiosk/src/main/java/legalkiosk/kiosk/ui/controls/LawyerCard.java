package legalkiosk.kiosk.ui.controls;

import java.util.Optional;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import legalkiosk.contract.Lawyer;
import legalkiosk.kiosk.ui.Kit;
import legalkiosk.kiosk.ui.theme.Icons;

/** Somebody who can be booked. */
public final class LawyerCard {
    private final Kit kit;

    public LawyerCard(Kit kit) {
        this.kit = kit;
    }

    /** To read. */
    public Region of(Lawyer lawyer) {
        VBox lines = new VBox(Words.words(name(lawyer), "text-strong"), Words.words(about(lawyer), "text-note"));
        lines.getStyleClass().add("lines");
        HBox row = Words.row(lines, avatar(lawyer), lines);
        row.getStyleClass().setAll("row-wide");
        VBox card = Cards.card(row);
        card.getStyleClass().add("tight");
        return card;
    }

    /** To choose. */
    public Press choice(Lawyer lawyer, Runnable action) {
        return WideCard.card(avatar(lawyer), name(lawyer), Optional.of(about(lawyer)), action);
    }

    private String name(Lawyer lawyer) {
        return switch (lawyer.kind()) {
            case LAWYER -> kit.t("lawyer.name", lawyer.name());
            case NOTARY -> kit.t("notary.name", lawyer.name());
            case VILLAGE_ADVISER -> kit.t("adviser.name", lawyer.name());
        };
    }

    private String about(Lawyer lawyer) {
        String languages = kit.t("lawyer.speaks", String.join("、", lawyer.languages()));
        return lawyer.introduction().isBlank() ? languages : lawyer.introduction() + " · " + languages;
    }

    private static StackPane avatar(Lawyer lawyer) {
        String name = lawyer.name().replace("示例律师", "").replace("示例", "");
        String letter = name.isEmpty() ? lawyer.name() : name;
        return Icons.square(Words.line(letter.substring(0, letter.offsetByCodePoints(0, 1))), "avatar");
    }
}
