package dev.rainmaker;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** The page that operators read lists what the code reads, with the defaults of the code, and nothing else. */
class ConfigurationReferenceTest {
    private static final Path PAGE = Path.of("docs/guide/configuration.md");
    private static final Pattern ROW = Pattern.compile("\\| `(rainmaker\\.[^`]+)` \\| ([^|]+) \\| ([^|]+) \\|");
    /** Read without a mapping, where configuration is not there yet. */
    private static final Stream<String> WITHOUT_MAPPING = Stream.of(
            "rainmaker.home",
            "rainmaker.database.embedded-password",
            "rainmaker.security.jwt.private-key",
            "rainmaker.security.jwt.public-key");

    private static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.rainmaker");

    private final Map<String, Optional<String>> mapped = mappedKeys();
    private final Map<String, String> described = describedKeys();

    @Test
    void describesEveryKeyThatTheCodeReads() {
        // Given
        var read = new TreeSet<>(mapped.keySet());
        injectedKeys().forEach(read::add);
        // When
        read.removeAll(described.keySet());
        // Then
        assertThat(read).as("keys that src/docs/guide/configuration.md lacks").isEmpty();
    }

    @Test
    void describesNoKeyThatNobodyReads() {
        // Given
        var known = Stream.concat(Stream.concat(mapped.keySet().stream(), injectedKeys()), WITHOUT_MAPPING)
                .collect(Collectors.toSet());
        // When
        var unknown = new TreeSet<>(described.keySet());
        unknown.removeAll(known);
        // Then
        assertThat(unknown)
                .as("keys of src/docs/guide/configuration.md that nothing reads")
                .isEmpty();
    }

    @Test
    void tellsTheDefaultsOfTheCode() {
        // When
        var wrong = mapped.entrySet().stream()
                .filter(entry -> entry.getValue().isPresent() && described.containsKey(entry.getKey()))
                .filter(entry -> !described
                        .get(entry.getKey())
                        .equals("`" + entry.getValue().get() + "`"))
                .map(entry -> entry.getKey() + " is " + entry.getValue().get())
                .collect(joining("\n"));
        // Then
        assertThat(wrong)
                .as("defaults that src/docs/guide/configuration.md tells differently")
                .isEmpty();
    }

    private static Map<String, Optional<String>> mappedKeys() {
        var keys = new TreeMap<String, Optional<String>>();
        OURS.stream()
                .filter(type -> type.isAnnotatedWith(ConfigMapping.class))
                .map(JavaClass::reflect)
                .forEach(type ->
                        collect(type, type.getAnnotation(ConfigMapping.class).prefix(), keys));
        return keys;
    }

    private static void collect(Class<?> mapping, String prefix, Map<String, Optional<String>> keys) {
        for (Method method : mapping.getMethods()) {
            var key = prefix + "." + kebab(method.getName());
            var type = method.getGenericReturnType();
            if (isNamed(type)) {
                key += ".<name>";
            }
            var value = last(type);
            if (value.isInterface() && value.getName().startsWith("dev.rainmaker")) {
                collect(value, key, keys);
            } else {
                var given = method.getAnnotation(WithDefault.class);
                keys.put(key, Optional.ofNullable(given).map(WithDefault::value));
            }
        }
    }

    private static boolean isNamed(Type type) {
        return type instanceof ParameterizedType generic && generic.getRawType() == Map.class;
    }

    private static Class<?> last(Type type) {
        if (type instanceof ParameterizedType generic) {
            var arguments = generic.getActualTypeArguments();
            return last(arguments[arguments.length - 1]);
        }
        return type instanceof Class<?> plain ? plain : Object.class;
    }

    private static Stream<String> injectedKeys() {
        return OURS.stream()
                .flatMap(type -> Arrays.stream(type.reflect().getDeclaredConstructors()))
                .flatMap(constructor -> Arrays.stream(constructor.getParameters()))
                .map(parameter -> parameter.getAnnotation(ConfigProperty.class))
                .filter(property -> property != null && property.name().startsWith("rainmaker."))
                .map(ConfigProperty::name);
    }

    private static String kebab(String name) {
        return name.replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(java.util.Locale.ROOT);
    }

    private static Map<String, String> describedKeys() {
        try (var lines = Files.lines(PAGE)) {
            return lines.map(ROW::matcher)
                    .filter(row -> row.matches() && !row.group(3).isBlank())
                    .collect(Collectors.toMap(row -> row.group(1), row -> row.group(2)));
        } catch (IOException failure) {
            throw new IllegalStateException(
                    PAGE + " cannot be read from " + Path.of("").toAbsolutePath(), failure);
        }
    }
}
