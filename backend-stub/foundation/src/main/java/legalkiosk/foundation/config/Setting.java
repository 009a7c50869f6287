package legalkiosk.foundation.config;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Describes one component of a configuration record.
 *
 * <p>The key in the file is the component's own name. A component without a {@link #fallback()} must be present unless its type
 * is {@code Optional}, {@code List} or {@code Map}.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Setting {
    /** What the setting is for, in one short sentence. */
    String value();

    /** A correct value, shown with every mistake. */
    String example();

    /** YAML text of the value used when the key is absent; empty: no fallback. */
    String fallback() default "";

    /** Smallest number allowed, for numbers. */
    long min() default Long.MIN_VALUE;

    /** Largest number allowed, for numbers. */
    long max() default Long.MAX_VALUE;

    /** Regular expression that a text must match as a whole; empty: any text. */
    String pattern() default "";
}
