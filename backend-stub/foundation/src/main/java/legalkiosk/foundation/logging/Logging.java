package legalkiosk.foundation.logging;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.encoder.Encoder;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeAndTimeBasedRollingPolicy;
import ch.qos.logback.core.util.FileSize;
import java.nio.file.Path;
import legalkiosk.foundation.Sensitive;
import net.logstash.logback.encoder.LogstashEncoder;
import org.slf4j.LoggerFactory;

/**
 * Sets up Logback from code, so that a program logs the same way wherever it is copied.
 *
 * <p>Personal data never comes here: it is {@link Sensitive}, whose text is masked.
 */
public final class Logging {
    private static final String CONSOLE = "%d{HH:mm:ss.SSS} %-5level %-24logger{0} %msg %kvp{NONE}%n%ex{8}";

    private Logging() {}

    /** Readable lines on standard error; for people who started the program by hand. */
    public static void toConsole(Level level) {
        LoggerContext context = fresh(level);
        PatternLayoutEncoder encoder = new PatternLayoutEncoder();
        encoder.setContext(context);
        encoder.setPattern(CONSOLE);
        encoder.start();
        console(context, encoder);
    }

    /** One JSON object a line on standard error; for a service manager that collects it. */
    public static void toJsonConsole(Level level) {
        LoggerContext context = fresh(level);
        console(context, json(context));
    }

    /** One JSON object a line in {@code folder/name.log}, a new file each day or 20 MB, 30 days and 500 MB kept in all. */
    public static void toFolder(Level level, Path folder, String name) {
        LoggerContext context = fresh(level);
        RollingFileAppender<ILoggingEvent> appender = new RollingFileAppender<>();
        appender.setContext(context);
        appender.setFile(folder.resolve(name + ".log").toString());
        SizeAndTimeBasedRollingPolicy<ILoggingEvent> rolling = new SizeAndTimeBasedRollingPolicy<>();
        rolling.setContext(context);
        rolling.setParent(appender);
        rolling.setFileNamePattern(folder.resolve(name + ".%d.%i.log.gz").toString());
        rolling.setMaxFileSize(FileSize.valueOf("20MB"));
        rolling.setMaxHistory(30);
        rolling.setTotalSizeCap(FileSize.valueOf("500MB"));
        rolling.start();
        appender.setRollingPolicy(rolling);
        appender.setEncoder(json(context));
        appender.start();
        context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME).addAppender(appender);
    }

    private static LoggerContext fresh(Level level) {
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        context.reset();
        context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME).setLevel(Level.WARN);
        context.getLogger("legalkiosk").setLevel(level);
        // Warns of a table of rare variants at each opening of a font; nothing is wrong with the font.
        context.getLogger("org.apache.fontbox").setLevel(Level.ERROR);
        return context;
    }

    private static Encoder<ILoggingEvent> json(LoggerContext context) {
        LogstashEncoder encoder = new LogstashEncoder();
        encoder.setContext(context);
        encoder.setTimeZone("Asia/Shanghai");
        encoder.setJsonFactoryDecorator(new MaskPersonalData());
        encoder.start();
        return encoder;
    }

    private static void console(LoggerContext context, Encoder<ILoggingEvent> encoder) {
        ConsoleAppender<ILoggingEvent> appender = new ConsoleAppender<>();
        appender.setContext(context);
        appender.setTarget("System.err");
        appender.setEncoder(encoder);
        appender.start();
        context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME).addAppender(appender);
    }
}
