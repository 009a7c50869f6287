package legalkiosk.kiosk.content;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/**
 * The editor's second pair of eyes (内容检查): everything the loader refuses, and beyond it what a terminal could show but should not:
 * sentences too long to read standing, promises no lawyer would make, facts without a source, branches that lead nowhere. Pure but
 * for reading the folder.
 */
public final class ContentCheck {
    private final LocalDate today;

    /** Checks as of a day; dates after it are wrong. */
    public ContentCheck(LocalDate today) {
        this.today = today;
    }

    /**
     * Everything that is wrong, ordered by file and line; empty when the edition may go out.
     *
     * @throws IOException if the folder or zip can't be read at all
     */
    public List<ContentProblem> check(Path folderOrZip) throws IOException {
        Problems problems = new Problems();
        ContentFiles files = ContentFiles.read(folderOrZip, problems);
        Content content = ContentLoader.parse(files, problems);
        Editor editor = new Editor(files, problems, content);
        new TreeRules(content, editor).check();
        new SituationRules(content, editor).check();
        new GuideRules(content, editor).check();
        new HelperRules(content, editor).check();
        new DateRules(content, editor, today).check();
        return problems.all();
    }
}
