package dev.rainmaker.outreach.page;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import dev.rainmaker.TestProspects;
import dev.rainmaker.TestTokens;
import dev.rainmaker.outreach.OutreachApi;
import dev.rainmaker.outreach.Preferences;
import dev.rainmaker.platform.worker.Reactive;
import dev.rainmaker.privacy.UnsubscribeLinks;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One click from "stop": less, or a pause. Looking changes nothing, and only a link that we made opens anything. */
@QuarkusTest
class PreferencePageTest {
    @Inject
    UnsubscribeLinks links;

    @Inject
    OutreachApi outreach;

    private String prospect;
    private String page;

    @BeforeEach
    void somebody() {
        prospect = TestProspects.named("Ines");
        page = URI.create(links.linkFor(prospect, "ines@guest.example")).getPath();
    }

    @Test
    void isReachedFromTheUnsubscribePage() {
        given().get(page).then().statusCode(200).body(containsString("href=\"" + page + "/preferences\""));
    }

    @Test
    void showsWhatIsChosenAndChangesNothingByLooking() {
        // When
        var shown = given().get(page + "/preferences").then();
        // Then
        shown.statusCode(200).body(containsString("name=\"follow_ups\" value=\"yes\" checked"));
        assertThat(wanted()).isEqualTo(Preferences.NONE);
    }

    @Test
    void keepsAPauseAndNoFollowUpsAndNotesTheChange() {
        // When
        var saved = given().contentType("application/x-www-form-urlencoded")
                .formParam("pause", "3")
                .post(page + "/preferences")
                .then();
        // Then
        saved.statusCode(200).body(containsString("We will not write to you unasked before"));
        assertThat(wanted().followUps()).isFalse();
        assertThat(wanted().pausedUntil()).isAfter(LocalDate.of(2026, 1, 1));
        given().get(page + "/preferences").then().body(not(containsString("value=\"yes\" checked")));
        given().auth()
                .oauth2(TestTokens.viewer())
                .get("/api/v1/prospects/" + prospect + "/timeline")
                .then()
                .statusCode(200)
                .body("kind", hasItem("preferences.changed"));
    }

    @Test
    void takesNonsenseForNoPause() {
        // When
        given().contentType("application/x-www-form-urlencoded")
                .formParam("follow_ups", "yes")
                .formParam("pause", "99999999999 DROP")
                .post(page + "/preferences")
                .then()
                .statusCode(200);
        // Then
        assertThat(wanted()).isEqualTo(Preferences.NONE);
    }

    @Test
    void opensForNoLinkThatWeDidNotMake() {
        given().get("/u/invented/preferences").then().statusCode(404);
        given().contentType("application/x-www-form-urlencoded")
                .formParam("pause", "3")
                .post("/u/invented/preferences")
                .then()
                .statusCode(404);
    }

    private Preferences wanted() {
        return Reactive.await(() -> outreach.preferences(prospect));
    }
}
