package dev.rainmaker.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.SelectOption;
import dev.rainmaker.TestProspects;
import dev.rainmaker.TestTokens;
import dev.rainmaker.story.Desk.Decision;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.HashMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/**
 * The whole story as the owner sees it in a browser: first run, sign-in, a hunt that fills the screen by itself, approvals by
 * key and button, the brief filling beside the conversation, the proposal with its PDF and the client's page, the meeting,
 * and its event in the calendar. What is opened is also looked at for barriers, and nothing may fail behind the screen.
 */
@QuarkusTest
@TestProfile(OwnHouse.class)
@EnabledIf("dev.rainmaker.story.Chromium#expected")
class UiStoryTest {
    private static final String TARGET = "autumn weddings around Austin, 80-200 guests";
    private static final String ADDRESS = "robin@rainmaker.example";
    private static final String PASSWORD = "Rain over the linden trees";
    private static final Duration PATIENCE = Duration.ofSeconds(150);

    private final Gallery gallery = new Gallery();

    @TestHTTPResource("/")
    URL house;

    @Test
    void anOwnerHuntsApprovesAndMeets() throws IOException {
        try (var chromium = Chromium.start();
                var context = chromium.browser()
                        .newContext(new Browser.NewContextOptions()
                                .setBaseURL(house.toString())
                                .setViewportSize(1280, 900)
                                .setLocale("en-GB")
                                .setReducedMotion(ReducedMotion.REDUCE))) {
            var watch = new Watch(context);
            var page = context.newPage();
            try {
                firstRun(page);
                signIn(page);
                hunt(page);
                prospect(page);
                var won = approveUntilMet(context, page);
                conversation(won);
                proposal(page, won.prospect());
                meeting(page, won.prospect());
                steering(page);
                stoppedHunt(page);
                dates(page);
                tour(page);
            } catch (RuntimeException | AssertionError brokenOff) {
                context.pages()
                        .forEach(each -> Gallery.keep(
                                each, "broken-off-" + context.pages().indexOf(each)));
                throw new AssertionError(brokenOff.getMessage() + "\n" + watch.complaints(), brokenOff);
            }
            assertThat(watch.complaints()).as("behind the screens").isEmpty();
            assertThat(gallery.barriers()).as("barriers").isEmpty();
        }
    }

    private void firstRun(Page page) {
        page.navigate("/");
        assertThat(heading(page, "Set up Rainmaker")).isVisible();
        gallery.show(page, "first-run");
        page.getByLabel("Your name").fill("Robin Lark");
        page.getByLabel("E-mail").fill(ADDRESS);
        page.getByLabel("Password").fill(PASSWORD);
        button(page, "Create the owner").click();
        assertThat(heading(page, "Today")).isVisible();
        button(page, "Robin Lark").click();
        page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Sign out"))
                .click();
    }

    private void signIn(Page page) {
        assertThat(heading(page, "Sign in")).isVisible();
        gallery.show(page, "sign-in");
        page.getByLabel("E-mail").fill(ADDRESS);
        page.getByLabel("Password").fill(PASSWORD);
        page.keyboard().press("Enter");
        assertThat(heading(page, "Today")).isVisible();
        assertThat(page.getByText("Nothing waits for you")).isVisible();
    }

    private void hunt(Page page) {
        link(page, "New hunt").click();
        page.getByLabel("Whom shall we look for?").fill(TARGET);
        button(page, "Start the hunt").click();
        assertThat(page).hasURL(Pattern.compile("/hunts/[0-9a-zA-Z]+$"));
        // Nobody loads this page again: what comes now comes over the socket.
        assertThat(page.getByText(Pattern.compile("[1-9]\\d* prospects? found")))
                .isVisible();
        assertThat(page.getByText("Finished")).isVisible();
        assertThat(page.locator("blockquote").first()).isVisible();
    }

    private void stoppedHunt(Page page) {
        page.navigate("/hunts");
        page.getByLabel("Whom shall we look for?").fill("blah blah blah");
        button(page, "Start the hunt").click();
        assertThat(page.getByText("Stopped", new Page.GetByTextOptions().setExact(true)))
                .isVisible();
        assertThat(page.getByRole(AriaRole.STATUS).filter(new Locator.FilterOptions().setHasText("You can:")))
                .containsText("event");
    }

    private void prospect(Page page) {
        gallery.show(page, "hunt");
        link(page, "Open the prospect").first().click();
        assertThat(heading2(page, "What we know")).isVisible();
        assertThat(page.getByText("Simulated").first()).isVisible();
        assertThat(heading2(page, "Timeline")).isVisible();
    }

    /**
     * Approves what comes until a confirmed meeting shows up by itself in another window; answers with whom. Each
     * conversation is opened when its first message is approved and left alone from then on.
     */
    private Won approveUntilMet(BrowserContext context, Page page) {
        var meetings = context.newPage();
        meetings.navigate("/meetings?status=confirmed");
        assertThat(heading(meetings, "Meetings")).isVisible();
        var met = meetings.locator("main li a[href^='/prospects/']").first();
        var desk = new Desk(page);
        assertThat(desk.approveButton()).isVisible();
        assertThat(desk.evidence().first()).isVisible();
        gallery.show(page, "approvals");
        var conversations = new HashMap<String, Page>();
        var until = System.nanoTime() + PATIENCE.toNanos();
        while (!met.isVisible()) {
            if (System.nanoTime() > until) {
                fail("no confirmed meeting after " + desk.approved());
            }
            if (desk.somethingWaits()) {
                var decision = desk.approveNext();
                conversations.computeIfAbsent(decision.prospect(), with -> conversation(context.newPage(), with));
            }
        }
        gallery.show(meetings, "meetings");
        var prospect = met.getAttribute("href");
        assertThat(desk.approved())
                .contains(
                        new Decision("Message", prospect),
                        new Decision("Proposal", prospect),
                        new Decision("Meeting", prospect));
        return new Won(prospect, conversations.get(prospect));
    }

    private record Won(String prospect, Page conversation) {}

    private static Page conversation(Page page, String prospect) {
        page.navigate(prospect);
        page.locator("a[href^='/conversations/']").first().click();
        assertThat(heading2(page, "Event brief")).isVisible();
        return page;
    }

    /** The conversation that was open all the time has filled by itself, and so has the brief beside it. */
    private void conversation(Won won) {
        var page = won.conversation();
        assertThat(page.locator("article")
                        .filter(new Locator.FilterOptions().setHasText("Client"))
                        .first())
                .isVisible();
        assertThat(page.locator("article").filter(new Locator.FilterOptions().setHasText("Meeting confirmation")))
                .isVisible();
        assertThat(page.locator("li:has-text('Event date') .quote").first()).isVisible();
        assertThat(page.locator("li:has-text('Guests') .quote").first()).isVisible();
        gallery.show(page, "conversation");
        page.close();
    }

    private void proposal(Page page, String prospect) throws IOException {
        page.navigate(prospect);
        assertThat(heading2(page, "Messages")).isVisible();
        gallery.show(page, "prospect");
        page.locator("a[href^='/proposals/']")
                .filter(new Locator.FilterOptions().setHasText("Accepted"))
                .first()
                .click();
        assertThat(heading2(page, "The client's answer")).isVisible();
        gallery.show(page, "proposal");
        var file = page.waitForDownload(() -> button(page, "Download PDF").click());
        assertThat(new String(Files.readAllBytes(file.path()), 0, 5, StandardCharsets.ISO_8859_1))
                .isEqualTo("%PDF-");
        var address = new House().get("/api/v1" + prospect).getString("email");
        page.navigate(Letters.proposalLink(address));
        assertThat(page.getByText("You accepted this package")).isVisible();
        gallery.show(page, "client-page");
    }

    private void meeting(Page page, String prospect) {
        page.navigate("/meetings?status=confirmed");
        var row = page.locator("main li")
                .filter(new Locator.FilterOptions().setHas(page.locator("a[href='" + prospect + "']")));
        assertThat(row.getByText("Confirmed")).isVisible();
        var id = new House()
                .get("/api/v1/meetings?status=confirmed&prospect=" + prospect.replace("/prospects/", ""))
                .getString("items[0].id");
        assertThat(new House().calendarEvents()).contains(id + "@rainmaker");
    }

    /** A journey asks for an address, is led by a person for a while, and goes back in a branch; several runs are marked. */
    private void steering(Page page) {
        var prospect = TestProspects.named("Ottoline Harbinger");
        given().auth()
                .oauth2(TestTokens.seller())
                .post("/api/v1/prospects/" + prospect + "/journey")
                .then()
                .statusCode(200);
        page.navigate("/runs/"
                + new House()
                        .get("/api/v1/runs?kind=journey&subject=" + prospect)
                        .getString("items[0].id"));
        page.getByLabel("E-mail address").fill("ottoline@harbinger.example");
        gallery.show(page, "question");
        page.keyboard().press("Enter");
        // Nobody loads this page again: the next question comes over the socket.
        assertThat(link(page, "Look at the draft and decide")).isVisible();
        button(page, "Take over").click();
        assertThat(button(page, "Hand back")).isVisible();
        gallery.show(page, "led-by-a-person");
        button(page, "Hand back").click();
        assertThat(link(page, "Look at the draft and decide")).isVisible();
        button(page, "Branch").click();
        var dialog = page.getByRole(AriaRole.DIALOG);
        dialog.getByLabel("Go back to").selectOption(new SelectOption().setIndex(1));
        dialog.getByText("Add a value").click();
        dialog.getByRole(AriaRole.TEXTBOX, new Locator.GetByRoleOptions().setName("Event type"))
                .fill("anniversary");
        dialog.getByLabel("Reason").fill("the client called");
        gallery.show(page, "branch");
        var before = page.url();
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Branch"))
                .click();
        assertThat(page).not().hasURL(before);
        assertThat(link(page, "Look at the draft and decide")).isVisible();
        page.navigate("/runs?status=waiting");
        page.getByRole(AriaRole.CHECKBOX).first().focus();
        page.keyboard().press("Space");
        assertThat(page.getByText("1 run selected")).isVisible();
        gallery.show(page, "runs-selected");
    }

    /** The screens that the story did not stop at. */
    /** A day of the month after next is held for somebody, who is the first option, and booked. */
    private void dates(Page page) {
        page.navigate("/dates");
        assertThat(heading(page, "Dates")).isVisible();
        button(page, "Next month").click();
        button(page, "Next month").click();
        page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName(Pattern.compile("^[A-Z][a-z]+ 1[0-9] .*, Free$")))
                .first()
                .click();
        assertThat(page.getByText("Nobody holds this day")).isVisible();
        button(page, "Hold this date").click();
        var dialog = page.getByRole(AriaRole.DIALOG);
        var prospect = dialog.getByLabel("Prospect", new Locator.GetByLabelOptions().setExact(true));
        assertThat(prospect.locator("option").nth(1)).isAttached();
        prospect.selectOption(new SelectOption().setIndex(1));
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Hold the date"))
                .click();
        assertThat(page.getByText("First option")).isVisible();
        gallery.show(page, "date");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^Confirm the date for")))
                .click();
        assertThat(heading2(page, "Booked")).isVisible();
    }

    private void tour(Page page) {
        for (var place :
                new String[] {"Today", "Prospects", "Hunts", "Conversations", "Proposals", "Dates", "Runs", "Settings"
                }) {
            page.getByRole(AriaRole.NAVIGATION)
                    .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(place))
                    .first()
                    .click();
            assertThat(heading(page, place)).isVisible();
            assertThat(page.getByRole(AriaRole.STATUS).filter(new Locator.FilterOptions().setHasText("Loading")))
                    .hasCount(0);
            gallery.show(page, place.toLowerCase(java.util.Locale.ROOT));
        }
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    private static Locator link(Page page, String name) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name));
    }

    private static Locator heading(Page page, String name) {
        return page.getByRole(
                AriaRole.HEADING, new Page.GetByRoleOptions().setName(name).setLevel(1));
    }

    private static Locator heading2(Page page, String name) {
        return page.getByRole(
                AriaRole.HEADING, new Page.GetByRoleOptions().setName(name).setLevel(2));
    }
}
