package dev.rainmaker;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * A field of an entity has no initial value: the enhanced class takes it for a change, so that every look at a row would write
 * it back.
 */
class EntitySourcesTest {
    private static final Pattern INITIAL = Pattern.compile("(?m)^    (?!static|.*\\()[A-Za-z][\\w<>, ]* \\w+ = .*;$");

    @Test
    void entitiesBeginEmpty() {
        assertThat(Sources.below("main/java", "Entity.java")).isNotEmpty().noneMatch(EntitySourcesTest::begins);
    }

    private static boolean begins(Path entity) {
        return INITIAL.matcher(Sources.read(entity)).find();
    }
}
