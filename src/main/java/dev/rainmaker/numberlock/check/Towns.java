package dev.rainmaker.numberlock.check;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;

/** Names of towns of one word: in German they tell a place from any other noun. Loaded on first use. */
final class Towns {
    private static final int SHORTEST = 4;

    private Towns() {}

    /** @param folded see {@link Words#fold} */
    static boolean known(String folded) {
        return Names.ALL.contains(folded);
    }

    private static final class Names {
        static final Set<String> ALL = load();

        private static Set<String> load() {
            try (var in = Towns.class.getResourceAsStream("/agents/places/cities.tsv.gz");
                    var reader = new BufferedReader(
                            new InputStreamReader(new GZIPInputStream(in), StandardCharsets.UTF_8))) {
                return reader.lines()
                        .map(line -> line.split("\t"))
                        .filter(row ->
                                row.length > 1 && "DE AT CH LU LI BE NL PL CZ DK FR IT ES PT GB".contains(row[1]))
                        .map(row -> row[0])
                        .filter(name -> name.length() >= SHORTEST && name.indexOf(' ') < 0)
                        .map(Words::fold)
                        .collect(Collectors.toUnmodifiableSet());
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }
}
