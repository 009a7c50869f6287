package legalkiosk.hardware.idcard;

import java.util.Optional;
import legalkiosk.foundation.Sensitive;

/** 外国人永久居留身份证 of 2023 (五星卡): 18 digits as number, English name in two fields. */
public record Foreign2023Card(CardText text, Optional<Portrait> portrait) implements IdCard {
    private static final int FIRST_FIELD = 35;

    @Override
    public Sensitive<String> name() {
        return text.field("nameZh").isEmpty() ? englishName() : Sensitive.of(text.field("nameZh"));
    }

    /** The English name, both fields joined; a space that ended the first field and was trimmed comes back. */
    public Sensitive<String> englishName() {
        String first = text.field("nameEn");
        String more = text.field("nameEnMore");
        boolean gap = !more.isEmpty() && first.length() < FIRST_FIELD;
        return Sensitive.of(gap ? first + " " + more : first + more);
    }

    /** Nationality, three letters (ISO 3166). */
    public String nationality() {
        return text.field("nationality");
    }

    /** The number of the holder's card before 2023, when the chip links to it. */
    public Optional<Sensitive<String>> oldIdNumber() {
        String number = text.field("oldIdNumber");
        return number.isEmpty() ? Optional.empty() : Optional.of(Sensitive.of(number));
    }
}
