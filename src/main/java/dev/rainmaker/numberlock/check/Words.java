package dev.rainmaker.numberlock.check;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Words in the form in which they are compared, and lists of them. */
final class Words {
    private Words() {}

    /** Lower case, without accents and without an English genitive. */
    static String fold(String word) {
        var plain = NumberWords.plain(word.toLowerCase(Locale.ROOT)).replace('’', '\'');
        return plain.endsWith("'s") ? plain.substring(0, plain.length() - 2) : plain;
    }

    static Set<String> load(String resource) {
        try (var in = Words.class.getResourceAsStream(resource);
                var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(line -> Arrays.stream(line.split("\\s+")))
                    .filter(word -> !word.isEmpty())
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
