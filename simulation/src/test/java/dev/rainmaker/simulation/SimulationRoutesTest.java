package dev.rainmaker.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SimulationRoutesTest {

    @TestHTTPResource("/simulation/")
    URI pages;

    @Inject
    SimulationLifecycle lifecycle;

    @Test
    void opensTheWorldWithTheApplication() {
        assertThat(lifecycle.world()).isPresent();
        assertThat(lifecycle.world().orElseThrow().smtpPort()).isPositive();
        assertThat(Path.of("target/world/web/austin-thornquist-forum.html")).exists();
        assertThat(Files.exists(Path.of("target/world/enrichment/persons.csv"))).isTrue();
    }

    @Test
    void findsTheProductOnThePortThatTheSystemChose() {
        assertThat(lifecycle.productUrl().getPort()).isEqualTo(pages.getPort());
    }

    @Test
    void showsTheMailboxesMarkedAsSimulated() throws Exception {
        var page = get("mailbox");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("simulated").contains("Maya Thornquist");
    }

    @Test
    void listsThePersonas() throws Exception {
        var list = get("personas");

        assertThat(list.statusCode()).isEqualTo(200);
        assertThat(list.body()).contains("\"simulated\":true").contains("\"temper\":\"CHATTY\"");
    }

    private HttpResponse<String> get(String page) throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            return http.send(HttpRequest.newBuilder(pages.resolve(page)).build(), BodyHandlers.ofString());
        }
    }
}
