package dev.rainmaker.workflow.inquiry;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rainmaker.TestMail;
import dev.rainmaker.TestProspects;
import dev.rainmaker.TestTokens;
import dev.rainmaker.platform.crypto.SealedLinks;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** Who asks becomes a prospect with a conversation and a journey, once; what is suspicious becomes nothing before a person says so. */
@QuarkusTest
class InquiryTest {
    @Inject
    SealedLinks seals;

    @ConfigProperty(name = "rainmaker.inbound.secret")
    String secret;

    private final String mark = UUID.randomUUID().toString();
    private final String email = "ann-" + mark + "@guest.example";

    @Test
    void anInquiryBecomesAProspectWithItsWordsItsBriefAndAJourney() {
        // When
        send(Map.of("event", "wedding", "date", "2027-06-12", "guests", "80", "place", "Bath", "budget", "20,000 EUR"))
                .statusCode(200)
                .body(containsString("Thank you"));
        // Then
        var prospect = prospect();
        assertThat(prospect.getString("source")).isEqualTo("inquiry:form");
        assertThat(prospect.getString("eventType")).isEqualTo("wedding");
        assertThat(prospect.getInt("guests")).isEqualTo(80);
        var id = prospect.getString("id");
        assertThat(get("/api/v1/runs?kind=journey&subject=" + id).getList("items"))
                .hasSize(1);
        var conversation = get("/api/v1/conversations?prospect=" + id).getString("items[0].id");
        var messages = get("/api/v1/conversations/" + conversation + "/messages");
        assertThat(messages.getString("[0].body")).contains("a quiet day " + mark, "Guests: 80", "Budget: 20,000 EUR");
        var brief = get("/api/v1/conversations/" + conversation + "/brief");
        assertThat(brief.getString("entries.find { it.slot == 'guests' }.value"))
                .isEqualTo("80");
        assertThat(brief.getString("entries.find { it.slot == 'guests' }.sentence"))
                .isEqualTo("Guests: 80");
        assertThat(get("/api/v1/inquiries?status=suspected&size=100").getString("items"))
                .doesNotContain(mark);
    }

    @Test
    void theSameInquiryTwiceIsOne() {
        // Given
        send(Map.of()).statusCode(200);
        // When
        send(Map.of()).statusCode(200).body(containsString("Thank you"));
        // Then
        var id = prospect().getString("id");
        var conversation = get("/api/v1/conversations?prospect=" + id).getString("items[0].id");
        assertThat(get("/api/v1/conversations/" + conversation + "/messages").getList(""))
                .hasSize(1);
    }

    @Test
    void whatIsMissingIsSaidAndWhatWasEnteredStays() {
        // When
        var answer = given().contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("name", "<script>alert(1)</script>")
                .formParam("email", "nobody")
                .formParam("guests", "many")
                .formParam("date", "soon")
                .post("/inquiry")
                .then();
        // Then
        answer.statusCode(400)
                .body(containsString("We need an e-mail address"))
                .body(containsString("Tell us in a few words"))
                .body(containsString("Write a number"))
                .body(containsString("Choose a day"))
                .body(containsString("value=\"nobody\""))
                .body(containsString("&lt;script&gt;"))
                .body(not(containsString("<script>")));
    }

    @Test
    void aFraudWaitsForAPersonAndIsTakenOnOnce() {
        // Given
        send(Map.of("message", "Please charge my card 4,000 more and wire the difference to my driver " + mark))
                .statusCode(200)
                .body(containsString("Thank you"));
        assertThat(prospects().getList("items")).isEmpty();
        var waiting = waiting();
        assertThat(waiting.getString("signs")).contains("overpayment");
        assertThat(waiting.getString("text")).contains("wire the difference");
        assertThat(get("/api/v1/today").getString("waiting.find { it.id == '" + waiting.getString("id") + "' }.title"))
                .isEqualTo("A suspicious inquiry");
        // When
        decide(waiting.getString("id"), "accept", null).statusCode(200).body("prospectId", notNullValue());
        // Then
        assertThat(prospect().getString("source")).isEqualTo("inquiry:form");
        decide(waiting.getString("id"), "accept", null).statusCode(409).body("code", equalTo("illegal_transition"));
        decide(waiting.getString("id"), "dismiss", "late").statusCode(409);
    }

    @Test
    void whatIsPutAsideIsForgottenAndBecomesNothing() {
        // Given
        send(Map.of("website", "http://spam.example")).statusCode(200);
        var id = waiting().getString("id");
        // When
        decide(id, "dismiss", "A machine")
                .statusCode(200)
                .body("status", equalTo("dismissed"))
                .body("text", nullValue());
        // Then
        assertThat(prospects().getList("items")).isEmpty();
        given().auth()
                .oauth2(TestTokens.owner())
                .get("/api/v1/audit?subjectId=" + id)
                .then()
                .statusCode(200)
                .body("items.action", hasItem("inquiry.dismissed"));
        decide("0123456789abcdefghjkmnpqrs", "dismiss", "none").statusCode(404);
    }

    @Test
    void aFormThatNobodyHasReadIsFilledInByAMachine() {
        // When
        form(Map.of(), Instant.now()).post("/inquiry").then().statusCode(200);
        // Then
        assertThat(waiting().getString("signs")).contains("machine");
    }

    @Test
    void somebodyKnownGainsTheMessageAndNoSecondProspect() {
        // Given
        var known = TestProspects.entered(Map.of("type", "individual", "name", "Ann " + mark, "email", email));
        // When
        send(Map.of()).statusCode(200);
        // Then
        assertThat(prospects().getList("items.id")).containsExactly(known);
        assertThat(get("/api/v1/conversations?prospect=" + known).getList("items"))
                .hasSize(1);
    }

    @Test
    void anotherAddressWithSomebodysPhoneIsForAPerson() {
        // Given
        var phone = "+4930231" + (10000 + Math.floorMod(mark.hashCode(), 89999));
        TestProspects.entered(Map.of("type", "individual", "name", "Bo " + mark, "phone", phone));
        // When
        send(Map.of("phone", phone)).statusCode(200);
        // Then
        assertThat(waiting().getString("signs")).contains("resembles_another");
    }

    @Test
    void aDirectorysMailIsTheInquiryOfWhomItNames() throws GeneralSecurityException {
        // When
        TestMail.deliver(
                        secret,
                        "From: Leads <noreply@directory.example>\r\nTo: sales@planner.example\r\nMessage-ID: <" + mark
                                + "@directory.example>\r\nAuto-Submitted: auto-generated\r\nSubject: New lead\r\n"
                                + "Content-Type: text/plain\r\n\r\nName: Ann " + mark + "\r\nEmail: " + email
                                + "\r\nEvent: Wedding\r\nGuests: 80 - 100\r\nMessage: Is June free?\r\n")
                .then()
                .statusCode(202)
                .body("status", equalTo("filed"));
        // Then
        assertThat(prospect().getString("source")).isEqualTo("inquiry:directory.example");
        assertThat(prospect().getInt("guests")).isEqualTo(100);
    }

    private ValidatableResponse send(Map<String, String> more) {
        return form(more, Instant.now().minusSeconds(20)).post("/inquiry").then();
    }

    private RequestSpecification form(Map<String, String> more, Instant opened) {
        var fields = new HashMap<String, String>();
        fields.put("name", "Ann " + mark);
        fields.put("email", email);
        fields.put("message", "We want a quiet day " + mark);
        fields.put("opened", seals.seal("inquiry-form", opened.toString()));
        fields.putAll(more);
        return given().contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParams(fields);
    }

    private ValidatableResponse decide(String id, String what, String reason) {
        var request = given().auth().oauth2(TestTokens.seller()).contentType(ContentType.JSON);
        if (reason != null) {
            request.body(Map.of("reason", reason));
        }
        return request.post("/api/v1/inquiries/" + id + "/" + what).then();
    }

    private JsonPath waiting() {
        var all = get("/api/v1/inquiries?status=suspected&size=100");
        return JsonPath.from(new ObjectMapper()
                .valueToTree(all.getMap("items.find { it.email == '" + email + "' }"))
                .toString());
    }

    private JsonPath prospects() {
        return get("/api/v1/prospects?q=" + mark);
    }

    private JsonPath prospect() {
        var id = prospects().getString("items[0].id");
        assertThat(id).as("a prospect of this inquiry").isNotNull();
        return get("/api/v1/prospects/" + id);
    }

    private static JsonPath get(String path) {
        return given().auth()
                .oauth2(TestTokens.owner())
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
