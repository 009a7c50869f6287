package legalkiosk.kiosk.citizen;

import legalkiosk.contract.Citizen;
import legalkiosk.contract.Proof;
import legalkiosk.foundation.Sensitive;
import legalkiosk.kiosk.print.MaskedName;

/** Who the person is, as far as this visit needs it. */
public sealed interface Identity {
    /** The name as others may see it: 黄**. */
    String masked();

    /** For the backend. */
    Citizen citizen();

    /** From the chip of a card. {@code kind} is the contract's word for the card. */
    record ByCard(String kind, Sensitive<String> number, Sensitive<String> name) implements Identity {
        @Override
        public String masked() {
            return MaskedName.of(name.reveal());
        }

        @Override
        public Citizen citizen() {
            return new Citizen.ByCard(kind, number, name);
        }

        /** Shows at the backend that a booking is this person's. */
        public Proof proof() {
            return new Proof.ByCard(number);
        }

        /** 4407 **** **** 0021: enough to recognise one's own card. */
        public String maskedNumber() {
            String plain = number.reveal();
            return plain.length() < 8
                    ? "****"
                    : plain.substring(0, 4) + " **** **** " + plain.substring(plain.length() - 4);
        }
    }

    /** Without a card. */
    record ByPhone(Sensitive<String> phone, Sensitive<String> surname) implements Identity {
        @Override
        public String masked() {
            return surname.reveal() + "**";
        }

        @Override
        public Citizen citizen() {
            return new Citizen.ByPhone(phone, surname);
        }
    }
}
