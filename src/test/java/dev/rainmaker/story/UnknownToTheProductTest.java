package dev.rainmaker.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rainmaker.simulation.persona.Personas;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** The product works on whatever it finds: nobody and no sentence of the simulated world stands in it. */
class UnknownToTheProductTest {
    private static final Path ROOT = Files.exists(Path.of("simulation")) ? Path.of("") : Path.of("..");
    private static final Path WORLD = ROOT.resolve("simulation/src/main/resources/simulation");
    private static final Set<String> NOT_OURS = Set.of("node_modules", "dist", "target", "build");
    private static final int SHORTEST_SENTENCE = 6;

    @Test
    void noPersonaAndNoSentenceOfTheWorldStandsInTheProduct() {
        // Given
        var tellTale = new TreeSet<String>();
        tellTale.addAll(persons());
        tellTale.addAll(sentences());
        assertThat(persons()).hasSizeGreaterThan(30);
        assertThat(sentences()).hasSizeGreaterThan(300);
        // When
        var found = new TreeMap<String, String>();
        product()
                .forEach((file, text) ->
                        tellTale.stream().filter(text::contains).forEach(words -> found.put(words, file)));
        // Then
        assertThat(found).isEmpty();
    }

    private static Set<String> persons() {
        return Personas.all().stream()
                .flatMap(persona -> Stream.of(persona.name(), persona.address()))
                .map(UnknownToTheProductTest::plain)
                .collect(Collectors.toSet());
    }

    /** Sentences of the documents and of what the personas say, six words or more. */
    private static Set<String> sentences() {
        var texts = new ArrayList<String>();
        files(WORLD.resolve("documents")).forEach(file -> texts.addAll(paragraphs(file)));
        try {
            new ObjectMapper()
                    .readTree(WORLD.resolve("phrases.json").toFile())
                    .forEach(wordings -> wordings.forEach(wording -> texts.add(wording.asText())));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return texts.stream()
                .flatMap(text -> split(text).stream())
                .flatMap(sentence -> Stream.of(sentence.split("\\{+[^}]*}+")))
                .map(UnknownToTheProductTest::plain)
                .filter(sentence -> sentence.split(" ").length >= SHORTEST_SENTENCE)
                .collect(Collectors.toSet());
    }

    private static List<String> paragraphs(Path file) {
        var text = read(file);
        var body = text.substring(text.indexOf("\n\n") + 1);
        var title = text.lines()
                .filter(line -> line.startsWith("title: "))
                .map(line -> line.substring(7))
                .toList();
        var all = new ArrayList<>(title);
        Jsoup.parse(body).select("p, li, td, h1, h2, b").forEach(element -> all.add(element.text()));
        return all;
    }

    private static List<String> split(String text) {
        var sentences = new ArrayList<String>();
        var boundary = BreakIterator.getSentenceInstance(Locale.ENGLISH);
        boundary.setText(text);
        for (int start = boundary.first(), end = boundary.next();
                end != BreakIterator.DONE;
                start = end, end = boundary.next()) {
            sentences.add(text.substring(start, end));
        }
        return sentences;
    }

    private static Map<String, String> product() {
        var texts = new TreeMap<String, String>();
        var folders = new ArrayList<>(List.of(ROOT.resolve("src/main")));
        try (var servers = Files.list(ROOT.resolve("mcp-servers"))) {
            servers.map(server -> server.resolve("src/main"))
                    .filter(Files::isDirectory)
                    .forEach(folders::add);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        folders.forEach(folder -> files(folder).forEach(file -> texts.put(file.toString(), plain(read(file)))));
        assertThat(texts).hasSizeGreaterThan(300);
        return texts;
    }

    private static List<Path> files(Path folder) {
        var files = new ArrayList<Path>();
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
                    return NOT_OURS.contains(directory.getFileName().toString())
                            ? FileVisitResult.SKIP_SUBTREE
                            : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    files.add(file);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return files;
    }

    private static String read(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Lower case, line ends and quotes of source code smoothed. */
    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT)
                .replaceAll("\"\\s*\\+\\s*\"", "")
                .replaceAll("[^\\p{L}\\p{N}@.]+", " ")
                .strip();
    }
}
