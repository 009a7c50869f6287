package legalkiosk.contract.notarisation;

import legalkiosk.contract.Citizen;
import legalkiosk.foundation.Sensitive;
import org.jspecify.annotations.Nullable;

/**
 * Who applies, as the card says.
 *
 * @param address of the card, which also says which office is the right one
 * @param sex as on the card
 * @param birth yyyy-MM-dd
 * @param agentFor whom the person acts for; absent: for himself or herself
 */
public record Applicant(
        Citizen.ByCard card,
        Sensitive<String> phone,
        Sensitive<String> address,
        Sensitive<String> sex,
        Sensitive<String> birth,
        @Nullable AgentFor agentFor) {
    /**
     * Somebody for whom an agent applies.
     *
     * @param relation such as 父亲
     */
    public record AgentFor(Sensitive<String> name, Sensitive<String> idNumber, String relation) {}
}
