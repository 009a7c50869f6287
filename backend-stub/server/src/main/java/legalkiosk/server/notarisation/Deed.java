package legalkiosk.server.notarisation;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Map;
import legalkiosk.contract.notarisation.Application;
import legalkiosk.contract.notarisation.CaseAct;
import legalkiosk.contract.notarisation.CaseDocument;
import legalkiosk.contract.notarisation.ServiceItem;
import legalkiosk.contract.notarisation.SigningMode;
import org.jspecify.annotations.Nullable;

/** What was done in a case: an act of a person, or what the backend itself has to note. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "deed")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Deed.Opened.class, name = "opened"),
    @JsonSubTypes.Type(value = Deed.Did.class, name = "did"),
    @JsonSubTypes.Type(value = Deed.Added.class, name = "added"),
    @JsonSubTypes.Type(value = Deed.NotaryCame.class, name = "notaryCame"),
    @JsonSubTypes.Type(value = Deed.Happened.class, name = "happened")
})
sealed interface Deed {
    /**
     * The draft. A case goes by the law of its day.
     *
     * @param signing how this very matter may be signed
     * @param disposal true: property is given away or charged by it (A9)
     */
    record Opened(Application application, ServiceItem item, SigningMode signing, boolean disposal) implements Deed {}

    /** An act of a person. */
    record Did(CaseAct act) implements Deed {}

    /** A document came from a terminal. */
    record Added(CaseDocument document) implements Deed {}

    /** The call of the session was taken. */
    record NotaryCame(String call) implements Deed {}

    /** Something that moves no state, such as {@code recording.began}. */
    record Happened(String name, @Nullable Long recordingMs, Map<String, String> facts) implements Deed {}
}
