package dev.rainmaker.mcp.storage.s3;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rainmaker.mcp.shared.ToolTokens;
import dev.rainmaker.mcp.shared.contract.Fingerprint;
import dev.rainmaker.mcp.storage.StorageCaller;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The tools over a true S3 server. */
@QuarkusTest
@TestProfile(S3Profile.class)
class S3ServerTest {
    @TestHTTPResource("/mcp/storage")
    String url;

    @TestHTTPResource("/")
    String root;

    private StorageCaller caller;

    @BeforeEach
    void start() {
        caller = new StorageCaller(url);
    }

    @Test
    void aFileComesBackAsItWasStored() {
        var stored = caller.upload("a/plan.txt", "the plan", "text/plain", "s1").structured();
        var found = caller.call("get_file", Map.of("key", "a/plan.txt")).structured();
        assertThat(caller.text("a/plan.txt")).isEqualTo("the plan");
        assertThat(found.get("sha256")).isEqualTo(stored.get("sha256"));
        assertThat(found.get("content_type").asText()).isEqualTo("text/plain");
        assertThat(caller.call("get_file", Map.of("key", "a/other.txt")).text()).contains("no file under this key");
    }

    @Test
    void aFileOfTwentyFiveMegabytesGoesAndComes() throws Exception {
        var most = "x".repeat(25 * 1024 * 1024);
        assertThat(caller.upload("h/most.txt", most, "text/plain", "s2").isError())
                .isFalse();
        assertThat(get(caller.link("h/most.txt", Map.of())).body()).hasSize(most.length());
    }

    @Test
    void onlyNewKeepsWhatIsThere() {
        var onlyNew = Map.of("only_new", true);
        caller.upload("b.txt", "one".getBytes(), "text/plain", "s3", onlyNew);
        assertThat(caller.upload("b.txt", "two".getBytes(), "text/plain", "s4", onlyNew)
                        .text())
                .contains("another file under this key");
        assertThat(caller.upload("b.txt", "one".getBytes(), "text/plain", "s5", onlyNew)
                        .isError())
                .isFalse();
        assertThat(caller.text("b.txt")).isEqualTo("one");
    }

    @Test
    void aLinkServesTheFileUnderItsNameAndOnlyUnaltered() throws Exception {
        caller.upload("c/offer.txt", "the offer", "text/plain", "s6");
        var link = caller.link("c/offer.txt", Map.of("filename", "Angebot Müller.txt"));
        assertThat(get(link).body()).isEqualTo("the offer");
        assertThat(get(link).headers().firstValue("Content-Disposition").orElse(""))
                .startsWith("attachment; filename=\"Angebot M_ller.txt\"");
        assertThat(get(link.replace("offer.txt?", "other.txt?")).statusCode()).isEqualTo(403);
        assertThat(get(link.replace("X-Amz-Expires=60", "X-Amz-Expires=90")).statusCode())
                .isEqualTo(403);
        assertThat(link).doesNotContain("local-credential");
        assertThat(get(root + "files/c/offer.txt").statusCode()).isEqualTo(404);
    }

    @Test
    void manyFilesComeInPagesThatMissNothingAndRepeatNothing() {
        IntStream.range(0, 23).forEach(n -> caller.upload("many/%02d.txt".formatted(n), "x", "text/plain", "many" + n));
        var keys = new ArrayList<String>();
        var arguments = new HashMap<String, Object>(Map.of("prefix", "many/", "limit", 10));
        int pages = 0;
        do {
            var page = caller.call("list_files", arguments).structured();
            page.get("files").forEach(file -> keys.add(file.get("key").asText()));
            arguments.put("cursor", page.path("next_cursor").asText(""));
            pages++;
        } while (!arguments.get("cursor").equals("") && !arguments.get("cursor").equals("null"));
        assertThat(pages).isEqualTo(3);
        assertThat(keys)
                .isEqualTo(IntStream.range(0, 23)
                        .mapToObj("many/%02d.txt"::formatted)
                        .toList());
    }

    @Test
    void deletingTellsWhetherThereWasAFile() {
        caller.upload("d.txt", "x", "text/plain", "s7");
        var outcomes = new ArrayList<Boolean>();
        for (var once : List.of("d1", "d2")) {
            var grant = ToolTokens.grant("s3" + once, "delete_file", Fingerprint.of(Map.of("key", "d.txt")));
            var done = caller.call(
                    "delete_file", Map.of("key", "d.txt", "idempotency_key", once, "approval_grant", grant));
            outcomes.add(done.structured().get("deleted").asBoolean());
        }
        assertThat(outcomes).containsExactly(true, false);
    }

    @Test
    void theStateIsAsked() {
        var status = caller.call("storage_connection_status", Map.of()).structured();
        assertThat(status.get("provider").asText()).isEqualTo("s3");
        assertThat(status.get("reachable").asBoolean()).isTrue();
    }

    private static HttpResponse<String> get(String address) throws Exception {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString());
    }
}
