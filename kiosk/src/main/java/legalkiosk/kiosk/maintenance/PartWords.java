package legalkiosk.kiosk.maintenance;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import legalkiosk.hardware.DeviceWords;
import legalkiosk.hardware.health.DeviceHealth;
import legalkiosk.hardware.health.PartHealth;
import legalkiosk.hardware.health.PartHealth.Grade;
import legalkiosk.kiosk.maintenance.checks.Finding;
import legalkiosk.kiosk.maintenance.checks.VersionsCheck;
import legalkiosk.kiosk.ui.Texts;
import legalkiosk.kiosk.ui.When;

/** What maintenance mode says about parts, on the screen and on paper. */
public final class PartWords {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private final Texts texts;
    private final DeviceWords devices;
    private final Clock clock;

    public PartWords(Texts texts, DeviceWords devices, Clock clock) {
        this.texts = texts;
        this.devices = devices;
        this.clock = clock;
    }

    String text(String key, Object... values) {
        return texts.t(key, values);
    }

    String name(String part) {
        return texts.t("maintenance.part." + part);
    }

    String grade(Grade grade) {
        return switch (grade) {
            case FINE -> texts.t("maintenance.grade.fine");
            case LOOK -> texts.t("maintenance.grade.look");
            case OUT -> texts.t("maintenance.grade.out");
        };
    }

    /** 缺纸、盖子开着 · 自 09:38. */
    String state(PartHealth part) {
        DeviceHealth now = part.now();
        List<String> said = new ArrayList<>();
        if (part.flapping()) {
            said.add(texts.t("maintenance.flapping"));
        }
        said.add(reasons(now.wordsKey(), now.reasons()));
        said.add(texts.t("maintenance.since", moment(now.since())));
        return String.join(" · ", said);
    }

    /** 上次故障 09:38：缺纸. */
    String fault(PartHealth.Fault fault) {
        return texts.t("maintenance.last-fault", moment(fault.at()), reasons(fault.wordsKey(), fault.reasons()));
    }

    private String reasons(String wordsKey, List<String> reasons) {
        return reasons.isEmpty()
                ? texts.t("maintenance.state." + wordsKey.replace("device.", ""))
                : reasons.stream().map(devices::words).collect(Collectors.joining("、"));
    }

    String reasons(List<String> reasons) {
        return reasons.stream().map(devices::words).collect(Collectors.joining("、"));
    }

    String finding(Finding finding) {
        return finding.key().startsWith("maintenance.")
                ? texts.t(
                        finding.key(),
                        finding.values().stream().map(this::value).toArray())
                : devices.words(finding.key());
    }

    private String value(String value) {
        return value.startsWith(VersionsCheck.MOMENT)
                ? moment(Instant.parse(value.substring(VersionsCheck.MOMENT.length())))
                : value;
    }

    /** 09:38, or 11月23日 09:38 when that was not today. */
    String moment(Instant instant) {
        ZonedDateTime here = instant.atZone(ZONE);
        String time = When.clock(here.toLocalTime());
        boolean today = here.toLocalDate().equals(LocalDate.ofInstant(clock.instant(), ZONE));
        return today ? time : When.day(here.toLocalDate()) + " " + time;
    }
}
