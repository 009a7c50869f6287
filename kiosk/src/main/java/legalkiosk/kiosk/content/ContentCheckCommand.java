package legalkiosk.kiosk.content;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command {@code legal-kiosk-content-check}. Exit code 0: may go out; 1: something is wrong; 2: nothing to read. */
@Command(
        name = "legal-kiosk-content-check",
        mixinStandardHelpOptions = true,
        description = "检查终端内容：死链接、没有的条文、没有来源的事实、走不到的选项、太长的句子、不对的日期。")
public final class ContentCheckCommand implements Callable<Integer> {
    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "FOLDER",
            defaultValue = "config/content",
            description = "内容文件夹或内容包（zip）。不写就是 config/content")
    private Path folder = Path.of("config/content");

    @Spec
    private @org.jspecify.annotations.Nullable CommandSpec spec;

    private final Clock clock;

    public ContentCheckCommand(Clock clock) {
        this.clock = clock;
    }

    /** Runs the command and ends the process. */
    public static void main(String[] arguments) {
        Clock clock = Clock.system(ZoneId.of("Asia/Shanghai"));
        System.exit(new CommandLine(new ContentCheckCommand(clock)).execute(arguments));
    }

    @Override
    public Integer call() throws IOException {
        CommandLine line = java.util.Objects.requireNonNull(spec).commandLine();
        PrintWriter out = line.getOut();
        if (!Files.isReadable(folder)) {
            line.getErr().println("没有找到内容：" + folder.toAbsolutePath());
            return 2;
        }
        List<ContentProblem> problems = new ContentCheck(LocalDate.now(clock)).check(folder);
        problems.forEach(out::println);
        if (problems.isEmpty()) {
            Content content = ((ContentLoading.Loaded) ContentLoader.load(folder)).content();
            out.println("没有发现问题：" + content.guides().size() + " 份指南，"
                    + content.situations().size() + " 种情形，"
                    + content.statutes().size() + " 部法律，内容版本 "
                    + content.edition().number());
            return 0;
        }
        out.println("共 " + problems.size() + " 处要改。");
        return 1;
    }
}
