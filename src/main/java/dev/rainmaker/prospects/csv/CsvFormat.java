package dev.rainmaker.prospects.csv;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** How a file is to be read, found out by looking at it. */
public record CsvFormat(Charset encoding, char separator) {
    private static final char BOM = '\uFEFF';
    private static final char[] SEPARATORS = {',', ';', '\t'};

    /** UTF-8 (or UTF-16 with its mark) when the whole file is that, else Windows-1252, which contains Latin-1. */
    public static CsvFormat detect(Path file) throws IOException {
        var encoding = encoding(file);
        try (var text = open(file, encoding)) {
            var header = new StringBuilder();
            int c;
            boolean quoted = false;
            while ((c = text.read()) >= 0 && header.length() < CsvReader.LONGEST_LINE) {
                quoted ^= c == '"';
                if (!quoted && (c == '\n' || c == '\r') && !header.toString().isBlank()) {
                    break;
                }
                header.append((char) c);
            }
            return new CsvFormat(encoding, separator(header));
        }
    }

    /** Opens the text behind its byte order mark. */
    public static BufferedReader open(Path file, Charset encoding) throws IOException {
        var text = new BufferedReader(new InputStreamReader(Files.newInputStream(file), encoding), 1 << 16);
        text.mark(1);
        if (text.read() != BOM) {
            text.reset();
        }
        return text;
    }

    private static Charset encoding(Path file) throws IOException {
        try (var bytes = Files.newInputStream(file)) {
            var mark = bytes.readNBytes(2);
            if (mark.length == 2 && ((mark[0] == -1 && mark[1] == -2) || (mark[0] == -2 && mark[1] == -1))) {
                return StandardCharsets.UTF_16;
            }
        }
        var strict = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        try (var text = new InputStreamReader(Files.newInputStream(file), strict)) {
            var buffer = new char[1 << 16];
            while (text.read(buffer) >= 0) {
                // reading everything is the check
            }
            return StandardCharsets.UTF_8;
        } catch (CharacterCodingException notUtf8) {
            return Charset.forName("windows-1252");
        }
    }

    private static char separator(CharSequence header) {
        char best = ',';
        long most = 0;
        for (char candidate : SEPARATORS) {
            boolean quoted = false;
            long count = 0;
            for (int i = 0; i < header.length(); i++) {
                quoted ^= header.charAt(i) == '"';
                count += !quoted && header.charAt(i) == candidate ? 1 : 0;
            }
            if (count > most) {
                most = count;
                best = candidate;
            }
        }
        return best;
    }
}
