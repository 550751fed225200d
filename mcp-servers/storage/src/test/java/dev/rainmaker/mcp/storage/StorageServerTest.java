package dev.rainmaker.mcp.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rainmaker.mcp.shared.McpCaller;
import dev.rainmaker.mcp.shared.ToolDoor;
import dev.rainmaker.mcp.shared.ToolTokens;
import dev.rainmaker.mcp.shared.ToolsSnapshot;
import dev.rainmaker.mcp.shared.contract.Fingerprint;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(StorageServerTest.InTarget.class)
class StorageServerTest {
    /** Files below target. */
    public static class InTarget implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "rainmaker.tools.storage.local.folder", "target/files",
                    "rainmaker.tools.storage.local.secret", "test-secret");
        }
    }

    @TestHTTPResource("/mcp/storage")
    String url;

    @TestHTTPResource("/")
    String root;

    private StorageCaller caller;

    @BeforeEach
    void start() {
        caller = new StorageCaller(url);
    }

    private McpCaller.Result upload(String key, String content, String type, String once) {
        return caller.upload(key, content, type, once);
    }

    @Test
    void aFileComesBackAsItWasStored() {
        var stored =
                upload("a/offer.pdf", "%PDF-1.7 one", "application/pdf", "u1").structured();
        var found = caller.call("get_file", Map.of("key", "a/offer.pdf")).structured();
        assertThat(found.get("sha256")).isEqualTo(stored.get("sha256"));
        assertThat(caller.call("get_file", Map.of("key", "a/offer.pdf")).text())
                .contains("application/pdf")
                .doesNotContain(found.get("content_base64").asText());
        assertThat(new String(
                        Base64.getDecoder().decode(found.get("content_base64").asText()), StandardCharsets.UTF_8))
                .isEqualTo("%PDF-1.7 one");
        assertThat(caller.call("list_files", Map.of("prefix", "a/"))
                        .structured()
                        .toString())
                .contains("a/offer.pdf");
    }

    @Test
    void aRepeatStoresOnceAndTheSameKeyForOtherContentIsRefused() {
        upload("b.txt", "one", "text/plain", "u2");
        assertThat(upload("b.txt", "one", "text/plain", "u2").isError()).isFalse();
        assertThat(upload("b.txt", "two", "text/plain", "u2").text()).contains("different request");
    }

    @Test
    void noKeyLeavesTheFolder() throws Exception {
        for (var key : List.of(
                "../x.txt",
                "a/../../x.txt",
                "/etc/passwd",
                "a//b",
                ".hidden",
                "a\\b",
                "a/..",
                "x".repeat(300),
                "ä",
                "")) {
            assertThat(upload(key, "x", "text/plain", "escape").isError())
                    .as(key)
                    .isTrue();
        }
        upload("d/inner.txt", "x", "text/plain", "u3");
        var link = Path.of("target/files/content/link");
        Files.deleteIfExists(link);
        Files.createSymbolicLink(link, Path.of("/etc"));
        assertThat(caller.call("get_file", Map.of("key", "link/hostname")).text())
                .contains("link");
    }

    @Test
    void contentHasToBeWhatItClaims() {
        assertThat(upload("c.pdf", "not a pdf", "application/pdf", "u4").text()).contains("something else");
        var binary = Map.of(
                "key", "c.txt", "content_base64", "/v8AAQ==", "content_type", "text/plain", "idempotency_key", "u12");
        assertThat(caller.call("upload_file", binary).text()).contains("not text");
        assertThat(upload("c.html", "<script>", "text/html", "u5").text()).contains("content_type");
    }

    @Test
    void aSignedLinkServesTheFileUntilItIsAltered() throws Exception {
        upload("e/plan.txt", "the plan", "text/plain", "u6");
        var link = caller.call("create_signed_url", Map.of("key", "e/plan.txt", "expires_in_seconds", 60))
                .structured()
                .get("url")
                .asText();
        var here = link.replace("http://localhost:8080/", root);
        assertThat(get(here).body()).isEqualTo("the plan");
        assertThat(get(here).headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(get(here.replace("plan.txt", "other.txt")).statusCode()).isEqualTo(404);
        assertThat(get(here.replaceAll("exp=\\d", "exp=9")).statusCode()).isEqualTo(404);
        assertThat(get(here.replaceAll("name=plan", "name=trap")).statusCode()).isEqualTo(404);
        assertThat(get(root + "files/e/plan.txt").statusCode()).isEqualTo(404);
    }

    @Test
    void noAddressOfALinkLeavesTheFolder() throws Exception {
        upload("e/plan.txt", "the plan", "text/plain", "u15");
        var link = caller.call("create_signed_url", Map.of("key", "e/plan.txt", "expires_in_seconds", 60))
                .structured()
                .get("url")
                .asText();
        var query = link.substring(link.indexOf('?'));
        for (var path : List.of(
                "..%2f..%2fetc%2fpasswd",
                "%2e%2e/%2e%2e/etc/passwd",
                "e/..%5c..%5cplan.txt",
                "e%2fplan.txt%00",
                "e/plan.txt%00.pdf",
                "/etc/passwd",
                "e/plan.txt/",
                "e/plan.txt%20",
                "..;/files/e/plan.txt",
                "%252e%252e/types/e/plan.txt",
                "../types/e/plan.txt",
                "link/hostname")) {
            assertThat(get(root + "files/" + path + query).body())
                    .as(path)
                    .doesNotContain("the plan", "root:", "text/plain");
        }
    }

    @Test
    void whatOthersPutIntoTheFolderIsNoFileOfOurs() throws Exception {
        upload("o/own.txt", "x", "text/plain", "u16");
        for (var stray : List.of("Gäste.txt", "a b.txt", ".hidden", "con", "end.")) {
            Files.writeString(Path.of("target/files/content/o").resolve(stray), "x");
        }
        assertThat(caller.call("list_files", Map.of("prefix", "o/"))
                        .structured()
                        .get("files"))
                .singleElement()
                .satisfies(file -> assertThat(file.get("key").asText()).isEqualTo("o/own.txt"));
    }

    @Test
    void aDownloadGetsTheNameThatWasAskedForAndNoHeaderOfItsOwn() throws Exception {
        upload("e/v2.txt", "x", "text/plain", "u8");
        var link = caller.call(
                        "create_signed_url",
                        Map.of("key", "e/v2.txt", "expires_in_seconds", 60, "filename", "Angebot \"Müller\".txt"))
                .structured()
                .get("url")
                .asText();
        assertThat(get(link.replace("http://localhost:8080/", root)).headers().firstValue("Content-Disposition"))
                .contains(
                        "attachment; filename=\"Angebot _M_ller_.txt\"; filename*=UTF-8''Angebot%20_M%C3%BCller_.txt");
        assertThat(caller.call(
                                "create_signed_url",
                                Map.of("key", "e/v2.txt", "expires_in_seconds", 60, "filename", "a\r\nX-Evil: 1"))
                        .text())
                .contains("filename");
    }

    @Test
    void aFileOfTwentyFiveMegabytesIsTakenAndALargerOneRefused() {
        int most = 25 * 1024 * 1024;
        assertThat(upload("h/most.txt", "x".repeat(most), "text/plain", "u13").isError())
                .isFalse();
        assertThat(upload("h/more.txt", "x".repeat(most + 1), "text/plain", "u14")
                        .text())
                .contains("25 MB");
    }

    @Test
    void aKeyCannotBeAFileAndAFolder() {
        upload("g/one.txt", "x", "text/plain", "u9");
        assertThat(upload("g", "x", "text/plain", "u10").text()).contains("key");
        assertThat(upload("g/one.txt/two.txt", "x", "text/plain", "u11").text()).contains("key");
        assertThat(caller.call("list_files", Map.of("prefix", "g")).structured().get("files"))
                .hasSize(1);
    }

    @Test
    void onlyNewKeepsWhatIsThereAndTakesTheSameAgain() {
        var onlyNew = Map.of("only_new", true);
        var one = "one".getBytes(StandardCharsets.UTF_8);
        caller.upload("n.txt", one, "text/plain", "n1", onlyNew);
        assertThat(caller.upload("n.txt", "two".getBytes(StandardCharsets.UTF_8), "text/plain", "n2", onlyNew)
                        .text())
                .contains("another file under this key");
        assertThat(caller.upload("n.txt", one, "text/plain", "n3", onlyNew).isError())
                .isFalse();
        assertThat(caller.text("n.txt")).isEqualTo("one");
    }

    @Test
    void manyFilesComeInPages() {
        for (int n = 0; n < 5; n++) {
            upload("p/%d.txt".formatted(n), "x", "text/plain", "p" + n);
        }
        var first =
                caller.call("list_files", Map.of("prefix", "p/", "limit", 3)).structured();
        assertThat(first.get("files")).hasSize(3);
        var rest = caller.call(
                        "list_files",
                        Map.of(
                                "prefix",
                                "p/",
                                "limit",
                                3,
                                "cursor",
                                first.get("next_cursor").asText()))
                .structured();
        assertThat(rest.get("files")).hasSize(2);
        assertThat(rest.get("files").get(0).get("key").asText()).isEqualTo("p/3.txt");
        assertThat(rest.path("next_cursor").isTextual()).isFalse();
        assertThat(caller.call("list_files", Map.of("limit", 1_001)).text()).contains("limit must be");
    }

    @Test
    void theStateSaysWhereFilesAreKept() {
        var status = caller.call("storage_connection_status", Map.of()).structured();
        assertThat(status.get("provider").asText()).isEqualTo("local");
        assertThat(status.get("reachable").asBoolean()).isTrue();
        assertThat(status.get("configured").asBoolean()).isTrue();
    }

    @Test
    void deletingNeedsAnApproval() {
        upload("f.txt", "x", "text/plain", "u7");
        assertThat(caller.call("delete_file", Map.of("key", "f.txt", "idempotency_key", "d1"))
                        .text())
                .contains("needs an approval");
        var grant = ToolTokens.grant("del", "delete_file", Fingerprint.of(Map.of("key", "f.txt")));
        var done = caller.call("delete_file", Map.of("key", "f.txt", "idempotency_key", "d2", "approval_grant", grant));
        assertThat(done.structured().get("deleted").asBoolean()).isTrue();
        assertThat(caller.call("get_file", Map.of("key", "f.txt")).text()).contains("no file");
    }

    @Test
    void everyToolIsShutToWhoMayNotUseIt() {
        ToolDoor.isShutToOthers(url);
    }

    @Test
    void theToolsAreTheCommittedOnes() {
        ToolsSnapshot.compare(new McpCaller(url, ToolTokens.withScopes("tools:storage.read")).tools());
        assertThat(new McpCaller(url, null).status(Map.of())).isEqualTo(401);
        assertThat(new McpCaller(url, ToolTokens.withScopes("tools:storage.read"))
                        .call(
                                "upload_file",
                                Map.of(
                                        "key",
                                        "g",
                                        "content_base64",
                                        "eA==",
                                        "content_type",
                                        "text/plain",
                                        "idempotency_key",
                                        "g"))
                        .text())
                .contains("tools:storage.write");
    }

    private static HttpResponse<String> get(String address) throws Exception {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString());
    }
}
