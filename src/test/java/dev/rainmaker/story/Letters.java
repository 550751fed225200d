package dev.rainmaker.story;

import static io.restassured.RestAssured.given;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The mail that the fictional people received, as their mailboxes show it. */
final class Letters {
    private static final Pattern PROPOSAL = Pattern.compile("/p/[\\w-]+");

    private Letters() {}

    /** Path of the proposal page in the last mail to this address that holds one. */
    static String proposalLink(String address) {
        var texts = given().get("/simulation/personas")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .<String>getList("personas.find { it.address == '" + address + "' }.mails"
                        + ".findAll { it.kind == 'RECEIVED' }.text");
        return texts.stream()
                .flatMap(text -> PROPOSAL.matcher(text).results())
                .map(MatchResult::group)
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> new AssertionError("no mail with a proposal among " + texts.size()));
    }
}
