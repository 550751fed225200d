package dev.rainmaker.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LongRequestsTest {
    @TestHTTPResource("/api/v1/prospects/imports")
    URI imports;

    /** Over a bare socket, since clients stop reading when the server hangs up on them. */
    @Test
    void tooLongARequestIsToldSoBeforeItIsSent() throws IOException {
        try (var socket = new Socket(imports.getHost(), imports.getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream()
                    .write(("POST " + imports.getPath() + " HTTP/1.1\r\nHost: localhost\r\n"
                                    + "Content-Type: multipart/form-data; boundary=b\r\nContent-Length: 73400320\r\n\r\n--b\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer)
                    .startsWith("HTTP/1.1 413 ")
                    .contains("application/problem+json", "\"code\":\"too_large\"", "64 MB at most");
        }
    }
}
