package dev.rainmaker.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.rainmaker.simulation.persona.Personas;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The whole story over real HTTP, SMTP, MCP and the database: from a target in plain words to meetings in the calendar, the
 * approvals made through the API as a person makes them. Each seed gives the personas other words and numbers.
 */
@QuarkusTest
@TestProfile(StoryProfile.class)
class StoryTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final List<String> BOOKED = List.of("maya", "priya", "rosa");
    private static final Set<String> WORDS_OF_EARLIER_SEEDS = new HashSet<>();

    @Inject
    DataSource database;

    static Stream<Integer> seeds() {
        return StoryProfile.seeds();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aHuntBecomesBookedMeetings(int seed) throws Exception {
        // Given
        FreshHouse.open(database, seed);
        var house = new House();
        // When
        var hunt = house.startHunt("autumn weddings around Austin, 80-200 guests");
        Map<String, Deal> deals = new HashMap<>();
        try (var approver = new Approver(house)) {
            await("hunt")
                    .atMost(PATIENCE)
                    .until(() -> house.hunt(hunt).getString("status").equals("done"));
            deals.putAll(deals(house, hunt));
            await("confirmed meetings")
                    .atMost(PATIENCE)
                    .pollInterval(Duration.ofMillis(500))
                    .untilAsserted(() -> assertThat(
                                    BOOKED.stream().filter(id -> !deals.get(id).booked()))
                            .as(() -> house.progress(approver)
                                    + BOOKED.stream()
                                            .map(id ->
                                                    house.thread(deals.get(id).prospect()))
                                            .toList())
                            .isEmpty());
            await("whoever likes to talk has a meeting")
                    .atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(deals.get("rosa").met()).isTrue());
            await("the one who wants no mail is suppressed").atMost(PATIENCE).untilAsserted(() -> assertThat(
                            status(house, deals.get("imogen")))
                    .isEqualTo("lost"));
        }
        // Then
        var world = World.now();
        theHuntShowsItsReasons(house, hunt);
        for (var deal : deals.values()) {
            deal.wasSentOncePerApproval(world);
        }
        for (var persona : BOOKED) {
            var deal = deals.get(persona);
            deal.hasTheBriefThatWasSaid(world);
            deal.hasOneTotal();
            deal.isInTheCalendar();
        }
        deals.get("rosa").hasTheBriefThatWasSaid(world);
        whoWantsNoMailGetsNone(house, deals.get("imogen"), world);
        machinesGetNoAnswer(deals.get("hannah"));
        assertThat(WORDS_OF_EARLIER_SEEDS.add(world.words()))
                .as("another seed, other words")
                .isTrue();
    }

    /** Whom the hunt has found, and people that a seller already knows. */
    private static Map<String, Deal> deals(House house, String hunt) {
        var deals = new HashMap<String, Deal>();
        var found = house.hunt(hunt);
        for (var prospect : found.<String>getList("hits.findAll { it.prospectId != null }.prospectId")) {
            var email = house.get("/api/v1/prospects/" + prospect).getString("email");
            Personas.all().stream()
                    .filter(persona -> persona.address().equals(email))
                    .findFirst()
                    .ifPresent(persona -> deals.put(persona.id(), new Deal(house, persona.id(), prospect)));
        }
        assertThat(deals).as(found::prettify).containsKey("maya");
        for (var known : List.of("priya", "rosa", "imogen", "hannah")) {
            deals.computeIfAbsent(known, id -> new Deal(house, id, house.enter(World.persona(id))));
        }
        return deals;
    }

    private static void theHuntShowsItsReasons(House house, String hunt) {
        var found = house.hunt(hunt);
        assertThat(found.getBoolean("simulated")).isTrue();
        assertThat(found.<String>getList("hits.findAll { it.verdict == 'yes' }.quote"))
                .isNotEmpty()
                .allSatisfy(quote -> assertThat(quote).isNotBlank());
    }

    private static void whoWantsNoMailGetsNone(House house, Deal deal, World world) {
        assertThat(house.get("/api/v1/suppressions")
                        .getList("items.findAll { it.prospectId == '" + deal.prospect() + "' }"))
                .hasSize(1);
        var kinds = world.mails(deal.persona()).stream()
                .map(mail -> mail.get("kind"))
                .toList();
        assertThat(kinds.subList(Math.max(kinds.indexOf("WRITTEN"), kinds.indexOf("DONE")), kinds.size()))
                .as("after the wish to be left alone")
                .doesNotContain("RECEIVED");
    }

    private static void machinesGetNoAnswer(Deal deal) {
        var automatic = deal.messages().stream()
                .filter(message -> Boolean.TRUE.equals(message.get("automatic")))
                .map(message -> message.get("mailId"))
                .toList();
        assertThat(automatic).isNotEmpty();
        assertThat(deal.sent()).extracting(message -> message.get("inReplyTo")).doesNotContainAnyElementsOf(automatic);
    }

    private static String status(House house, Deal deal) {
        return house.get("/api/v1/prospects/" + deal.prospect()).getString("status");
    }
}
