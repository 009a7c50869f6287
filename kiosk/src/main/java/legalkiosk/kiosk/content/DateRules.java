package legalkiosk.kiosk.content;

import java.time.LocalDate;

/** Dates: nothing from the future, nothing newer than the edition that holds it. */
final class DateRules {
    /** The machines were bought after this; a content date before it is a slip of the pen. */
    private static final LocalDate EARLIEST = LocalDate.of(2020, 1, 1);

    private final Content content;
    private final Editor editor;
    private final LocalDate today;

    DateRules(Content content, Editor editor, LocalDate today) {
        this.content = content;
        this.editor = editor;
        this.today = today;
    }

    void check() {
        date("bundle.yaml", "date", content.edition().date());
        content.situations().values().forEach(s -> updated("situations/" + s.id() + ".yaml", s.updated()));
        content.guides().values().forEach(guide -> updated("guides/" + guide.id() + ".md", guide.updated()));
        content.helpers()
                .values()
                .forEach(helper -> helper.source().ifPresent(source -> updated("helpers.yaml", source.date())));
        for (Statute statute : content.statutes().values()) {
            if (statute.version().isAfter(today)) {
                editor.problem(
                        "laws/index.yaml", statute.name(), statute.name() + " 的版本日期 " + statute.version() + " 还没到");
            }
        }
    }

    private void updated(String file, LocalDate date) {
        date(file, "updated", date);
        LocalDate edition = content.edition().date();
        if (!date.isAfter(today) && date.isAfter(edition) && edition.isAfter(EARLIEST)) {
            editor.problem(file, date.toString(), date + " 比这一版内容的日期 " + edition + " 还新");
        }
    }

    private void date(String file, String name, LocalDate date) {
        // Year 1 stands for a date that could not be read and was told already.
        if (date.isAfter(today) || (date.isBefore(EARLIEST) && date.getYear() > 1 && !date.equals(LocalDate.EPOCH))) {
            editor.problem(file, date.toString(), name + " 的日期不对：" + date);
        }
    }
}
