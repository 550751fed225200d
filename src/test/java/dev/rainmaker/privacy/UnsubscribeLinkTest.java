package dev.rainmaker.privacy;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import dev.rainmaker.platform.worker.Reactive;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The link in every mail: looked at, pressed, used by a mail program's one-click button (RFC 8058), and bent. */
@QuarkusTest
class UnsubscribeLinkTest {
    private static final String PROSPECT = "01jzzzzzzzzzzzzzzzzzzzzzzz";

    @Inject
    SuppressionsApi suppressions;

    @Inject
    UnsubscribeLinks links;

    @Test
    void lookingAtTheLinkChangesNothingAndTheButtonEndsIt() {
        // Given
        var address = address();
        var path = path(address);
        given().get(path).then().statusCode(200).body(containsString("Stop all messages?"));
        given().head(path);
        assertThat(suppressed(address)).isFalse();
        // When
        given().post(path).then().statusCode(200).body(containsString("We will not write to you again"));
        // Then
        assertThat(suppressed(address)).isTrue();
        given().post(path).then().statusCode(200).body(containsString("Done"));
    }

    @Test
    void aLinkThatWeDidNotMakeUnsubscribesNobody() {
        given().get("/u/not-ours").then().statusCode(404).body(containsString("does not work"));
        given().post("/u/not-ours").then().statusCode(404).body(containsString("does not work"));
    }

    @Test
    void oneClickUnsubscribesAtOnceAndARepeatIsHarmless() {
        // Given
        var address = address();
        var path = path(address);
        // When, Then
        for (int time = 0; time < 2; time++) {
            given().contentType(ContentType.URLENC)
                    .formParam("List-Unsubscribe", "One-Click")
                    .post(path)
                    .then()
                    .statusCode(200);
            assertThat(suppressed(address)).isTrue();
        }
    }

    @Test
    void aBentLinkIsAPlainPageAndUnsubscribesNobody() {
        // Given
        var address = address();
        var path = path(address);
        var middle = path.length() / 2;
        var swapped = path.charAt(middle) == 'A' ? 'B' : 'A';
        var bent = List.of(
                path.substring(0, path.length() - 6),
                path + "AAAA",
                path.substring(0, middle) + swapped + path.substring(middle + 1));
        // When, Then
        for (var link : bent) {
            for (var method : List.of("GET", "POST")) {
                given().request(method, link)
                        .then()
                        .statusCode(404)
                        .body(containsString("does not work"))
                        .body(not(containsString(address)))
                        .body(not(containsString("Exception")));
            }
        }
        assertThat(suppressed(address)).isFalse();
    }

    private String path(String address) {
        return URI.create(links.linkFor(PROSPECT, address)).getPath();
    }

    private boolean suppressed(String address) {
        return Reactive.await(() -> suppressions.isSuppressed(address));
    }

    private static String address() {
        return "guest-" + UUID.randomUUID() + "@mail.example";
    }
}
