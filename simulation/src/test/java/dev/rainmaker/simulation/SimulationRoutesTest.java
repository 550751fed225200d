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

    @Test
    void anotherSeedGivesOtherNumbersAndAnEmptyMailbox() throws Exception {
        var first = reseed("1");
        var second = reseed("2");

        assertThat(first.statusCode()).isEqualTo(204);
        var one = lifecycle.world().orElseThrow().personas();
        assertThat(second.statusCode()).isEqualTo(204);
        assertThat(reseed("1").statusCode()).isEqualTo(204);
        assertThat(lifecycle.world().orElseThrow().personas()).isNotEqualTo(one);
        assertThat(lifecycle.world().orElseThrow().mailbox().entries()).isEmpty();
        assertThat(reseed("many").statusCode()).isEqualTo(400);
    }

    private HttpResponse<String> reseed(String seed) throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(pages.resolve("seed/" + seed))
                    .POST(HttpRequest.BodyPublishers.noBody())
                    .build();
            return http.send(request, BodyHandlers.ofString());
        }
    }

    private HttpResponse<String> get(String page) throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            return http.send(HttpRequest.newBuilder(pages.resolve(page)).build(), BodyHandlers.ofString());
        }
    }
}
