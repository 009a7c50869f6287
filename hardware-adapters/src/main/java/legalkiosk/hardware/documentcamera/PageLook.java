package legalkiosk.hardware.documentcamera;

import java.util.Optional;

/** What one look at the table found. Each has words for the citizen. */
public sealed interface PageLook {
    /** Key of the sentence the citizen reads, see {@link legalkiosk.hardware.DeviceWords}. */
    String wordsKey();

    /** Where the sheet is, as far as one was seen. */
    Optional<Corners> outline();

    /**
     * One sheet, wholly in the picture.
     *
     * @param confidence 0 to 1: how well edges lie along its sides
     */
    record Page(Corners corners, double confidence) implements PageLook {
        @Override
        public String wordsKey() {
            return "documentcamera.page";
        }

        @Override
        public Optional<Corners> outline() {
            return Optional.of(corners);
        }
    }

    /** Nothing that is a sheet. */
    record NoPage() implements PageLook {
        @Override
        public String wordsKey() {
            return "documentcamera.no-page";
        }

        @Override
        public Optional<Corners> outline() {
            return Optional.empty();
        }
    }

    /** A sheet that goes on where the picture ends; the corners are those of the part that is seen. */
    record CutOff(Corners corners) implements PageLook {
        @Override
        public String wordsKey() {
            return "documentcamera.cut-off";
        }

        @Override
        public Optional<Corners> outline() {
            return Optional.of(corners);
        }
    }

    /** Two sheets beside each other; which one is meant is not for us to say. */
    record TwoPages(Corners one, Corners other) implements PageLook {
        @Override
        public String wordsKey() {
            return "documentcamera.two-pages";
        }

        @Override
        public Optional<Corners> outline() {
            return Optional.empty();
        }
    }

    /** A sheet that was somewhere else a moment ago. */
    record Moving(Corners corners) implements PageLook {
        @Override
        public String wordsKey() {
            return "documentcamera.moving";
        }

        @Override
        public Optional<Corners> outline() {
            return Optional.of(corners);
        }
    }
}
