package legalkiosk.hardware.idcard;

import java.util.Optional;
import legalkiosk.foundation.Sensitive;

/** 外国人永久居留身份证 of 2017: 3 letters and 12 digits as number. */
public record Foreign2017Card(CardText text, Optional<Portrait> portrait) implements IdCard {
    @Override
    public Sensitive<String> name() {
        return Sensitive.of(text.field("nameZh").isEmpty() ? text.field("nameEn") : text.field("nameZh"));
    }

    /** The English name. */
    public Sensitive<String> englishName() {
        return Sensitive.of(text.field("nameEn"));
    }

    /** Nationality, three letters (ISO 3166). */
    public String nationality() {
        return text.field("nationality");
    }
}
