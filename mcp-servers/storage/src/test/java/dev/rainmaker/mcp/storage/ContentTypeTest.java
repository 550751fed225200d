package dev.rainmaker.mcp.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkiverse.mcp.server.ToolCallException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContentTypeTest {
    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    /** Bytes by name; each begins as files of its kind do. */
    private static byte[] bytes(String kind) {
        var start =
                switch (kind) {
                    case "pdf" -> "%PDF-1.7\n";
                    case "png" -> "\u0089PNG\r\n\u001a\n....";
                    case "half png" -> "\u0089PNG";
                    case "jpeg" -> "\u00ff\u00d8\u00ff\u00e0";
                    case "gif" -> "GIF89a..";
                    case "webp" -> "RIFF....WEBPVP8 ";
                    case "wave" -> "RIFF....WAVEfmt ";
                    case "zip" -> "PK\u0003\u0004....";
                    case "exe" -> "MZ\u0090\u0000";
                    case "nul" -> "a\u0000b";
                    case "latin" -> "M\u00fcller";
                    case "json" -> "{\"a\": [1, 2]}";
                    case "two" -> "{} {}";
                    case "html" -> "<!doctype html><script>alert(1)</script>";
                    case "nothing" -> "";
                    default -> kind;
                };
        return start.getBytes(StandardCharsets.ISO_8859_1);
    }

    @ParameterizedTest
    @CsvSource({
        "application/pdf, pdf, application/pdf",
        "image/png, png, image/png",
        "image/jpeg, jpeg, image/jpeg",
        "image/gif, gif, image/gif",
        "image/webp, webp, image/webp",
        "application/zip, zip, application/zip",
        DOCX + ", zip, " + DOCX,
        "text/plain, words, text/plain",
        "text/plain, html, text/plain",
        "text/csv, 'a,b', text/csv",
        "application/json, json, application/json",
        "application/octet-stream, pdf, application/pdf",
        "application/octet-stream, zip, application/zip",
        "application/octet-stream, words, text/plain"
    })
    void whatFitsIsTakenAndWhatClaimsNothingIsFoundOut(String declared, String kind, String stored) {
        assertThat(ContentType.of(declared, bytes(kind))).isEqualTo(stored);
    }

    @ParameterizedTest
    @CsvSource({
        "application/pdf, html, something else",
        "application/pdf, png, something else",
        "image/png, half png, something else",
        "image/png, jpeg, something else",
        "image/webp, wave, something else",
        "image/jpeg, nothing, something else",
        DOCX + ", pdf, something else",
        "text/plain, nul, not text",
        "text/plain, latin, not text",
        "text/plain, pdf, not text",
        "application/json, words, no JSON",
        "application/json, two, no JSON",
        "application/json, nothing, no JSON",
        "application/octet-stream, exe, must be one of",
        "text/html, html, must be one of",
        "image/svg+xml, html, must be one of",
        "TEXT/PLAIN; charset=utf-16, words, must be one of"
    })
    void aClaimThatTheBytesContradictIsRefused(String declared, String kind, String sentence) {
        assertThatThrownBy(() -> ContentType.of(declared, bytes(kind)))
                .isInstanceOf(ToolCallException.class)
                .hasMessageContaining(sentence);
    }
}
