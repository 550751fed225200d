package dev.rainmaker.workflow.chat;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rainmaker.platform.PublicUrl;
import dev.rainmaker.workflow.chat.ChatOrigins.Verdict;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Which sites may use the chat. */
@QuarkusTest
class ChatOriginsTest {
    private static final String PATH = "/api/v1/public/chat/messages";

    @Inject
    PublicUrl url;

    @Test
    void withoutASiteTheChatIsOff() {
        // Given
        var origins = new ChatOrigins(sites(null), url, new ObjectMapper());
        // When
        var verdict = origins.judge(null, "house.example");
        // Then
        assertThat(verdict).isEqualTo(Verdict.OFF);
        assertThat(origins.judge(url.base(), "house.example")).isEqualTo(Verdict.OFF);
    }

    @Test
    void sitesAreComparedAsAWhole() {
        // Given
        var origins = new ChatOrigins(sites(List.of("https://a.example/")), url, new ObjectMapper());
        // When, Then
        assertThat(origins.judge("https://a.example", "house.example")).isEqualTo(Verdict.WELCOME);
        assertThat(origins.judge("https://house.example", "house.example")).isEqualTo(Verdict.WELCOME);
        assertThat(origins.judge(null, "house.example")).isEqualTo(Verdict.WELCOME);
        for (var foreign :
                List.of("http://a.example", "https://a.example.evil.example", "https://b.example", "null", "::")) {
            assertThat(origins.judge(foreign, "house.example")).as(foreign).isEqualTo(Verdict.FOREIGN);
        }
    }

    @Test
    void anotherSiteIsRefusedInPlainWords() {
        given().header("Origin", "https://elsewhere.example")
                .contentType(ContentType.JSON)
                .body(Map.of("text", "Hello", "key", "1"))
                .post(PATH)
                .then()
                .statusCode(403)
                .header("Access-Control-Allow-Origin", nullValue())
                .body("code", equalTo("chat_origin_refused"));
    }

    @Test
    void theCompanysSiteMayAskFromABrowser() {
        given().header("Origin", Visitor.SITE)
                .header("Access-Control-Request-Method", "POST")
                .options(PATH)
                .then()
                .statusCode(204)
                .header("Access-Control-Allow-Origin", equalTo(Visitor.SITE))
                .header("Access-Control-Allow-Credentials", nullValue());
    }

    private static ChatConfig sites(List<String> sites) {
        return new ChatConfig() {
            @Override
            public Optional<List<String>> origins() {
                return Optional.ofNullable(sites);
            }

            @Override
            public boolean rule() {
                return true;
            }

            @Override
            public int perAddress() {
                return 1;
            }

            @Override
            public Duration window() {
                return Duration.ofMinutes(1);
            }

            @Override
            public int perConversation() {
                return 1;
            }
        };
    }
}
