package legalkiosk.server.booking;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Locale;
import java.util.Map;
import legalkiosk.contract.BookingRequest;
import legalkiosk.contract.Citizen;
import legalkiosk.contract.ContractJson;
import legalkiosk.contract.Proof;
import legalkiosk.foundation.Sensitive;
import legalkiosk.server.storage.Vault;

/** What is stored of a citizen: keyed hashes to find and check, a sealed record to reach the person, a masked label to show. */
final class CitizenMarks {
    private static final int CHECK = 4;

    private final Vault vault;
    private final ObjectMapper json = ContractJson.mapper();

    CitizenMarks(Vault vault) {
        this.vault = vault;
    }

    String hash(Citizen citizen) {
        return switch (citizen) {
            case Citizen.ByCard card -> cardHash(card.idNumber());
            case Citizen.ByPhone phone -> vault.fingerprint("phone", phone.phone());
        };
    }

    String cardHash(Sensitive<String> idNumber) {
        return vault.fingerprint("card", Sensitive.of(idNumber.reveal().toUpperCase(Locale.ROOT)));
    }

    /** The check beside a slip's code: last four characters of the card number or of the telephone number. */
    String check(String code, Citizen citizen) {
        String number = switch (citizen) {
            case Citizen.ByCard card -> card.idNumber().reveal();
            case Citizen.ByPhone phone -> phone.phone().reveal();
        };
        return check(code, Sensitive.of(number.substring(Math.max(0, number.length() - CHECK))));
    }

    String check(String code, Sensitive<String> lastFour) {
        return vault.fingerprint(
                "check", Sensitive.of(code + ":" + lastFour.reveal().toUpperCase(Locale.ROOT)));
    }

    /** True if the proof belongs to the stored booking. */
    boolean proves(Proof proof, BookingStore.Row row) {
        return switch (proof) {
            case Proof.ByCard card -> cardHash(card.idNumber()).equals(row.citizenHash());
            case Proof.ByCode code ->
                SlipCodes.normal(code.code()).equals(row.code())
                        && check(row.code(), code.lastFour()).equals(row.checkHash());
        };
    }

    /** 黄**. */
    static String label(Citizen citizen) {
        String name = switch (citizen) {
            case Citizen.ByCard card -> card.name().reveal().strip();
            case Citizen.ByPhone phone -> phone.surname().reveal().strip();
        };
        boolean surnameOnly = citizen instanceof Citizen.ByPhone;
        return (surnameOnly ? name : name.substring(0, name.offsetByCodePoints(0, Math.min(1, name.length())))) + "**";
    }

    String sealed(BookingRequest request) {
        try {
            Map<String, Object> kept = request.phone() == null
                    ? Map.of("citizen", request.citizen())
                    : Map.of("citizen", request.citizen(), "phone", request.phone());
            return vault.seal(Sensitive.of(json.writeValueAsString(kept)));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
