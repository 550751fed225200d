package dev.rainmaker.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;

/** The approvals screen and the person at it, who approves one thing after the other: by key, by button, by key. */
final class Desk {
    private static final int LOOK_MS = 2_000;

    /** What was approved: the word the queue shows for its kind, and the address of its prospect's screen. */
    record Decision(String kind, String prospect) {}

    private final Page page;
    private final List<Decision> approved = new ArrayList<>();
    private boolean byKey = true;

    Desk(Page page) {
        this.page = page;
        page.navigate("/approvals");
        assertThat(page).hasTitle("Approvals · Rainmaker");
    }

    /** Whether something comes up for a decision within a moment. */
    boolean somethingWaits() {
        try {
            approveButton().waitFor(new Locator.WaitForOptions().setTimeout(LOOK_MS));
            return true;
        } catch (TimeoutError nothing) {
            return false;
        }
    }

    /** Approves what is open, after {@link #somethingWaits()}. */
    Decision approveNext() {
        var request = page.url();
        var selected = page.locator("[data-row][aria-current=true]");
        var decision = new Decision(
                selected.locator("p").last().locator("span").first().innerText(),
                page.locator("dl dd a[href^='/prospects/']").first().getAttribute("href"));
        page.waitForCondition(() -> approveButton().isEnabled());
        if (byKey) {
            page.keyboard().press("a");
        } else {
            approveButton().click();
        }
        byKey = !byKey;
        page.waitForURL(address -> !address.equals(request));
        approved.add(decision);
        return decision;
    }

    /** The button of the request that is open, if it waits for a decision. */
    Locator approveButton() {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Approve").setExact(true));
    }

    /** Sentences of the open draft that rest on something we know. */
    Locator evidence() {
        return page.locator("button[aria-label^='Verified:']");
    }

    List<Decision> approved() {
        return List.copyOf(approved);
    }
}
