package dev.rainmaker.story;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Looks at a screen as three people see it (light, dark, on a phone 390 px wide), keeps a picture of each in {@code
 * target/screens}, and notes what keeps somebody out: a page wider than its window, and violations of axe-core's rules,
 * which look at the wide light page and at the dark one on the phone: both themes and both layouts in two runs.
 */
final class Gallery {
    private static final int PHONE = 390;
    private static final Path FOLDER = Path.of("target/screens");

    private final List<String> barriers = new ArrayList<>();

    /** The page afterwards is light and wide again. */
    void show(Page page, String name) {
        look(page, name + "-light");
        examine(page, name + "-light");
        theme(page, ColorScheme.DARK);
        look(page, name + "-dark");
        var wide = page.viewportSize();
        page.setViewportSize(PHONE, 844);
        examine(page, name + "-phone-dark");
        theme(page, ColorScheme.LIGHT);
        look(page, name + "-phone");
        page.setViewportSize(wide.width, wide.height);
    }

    private static void theme(Page page, ColorScheme scheme) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
    }

    /** A picture only, for a story that broke off. */
    static void keep(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(FOLDER.resolve(name + ".png"))
                .setFullPage(true));
    }

    private void look(Page page, String name) {
        keep(page, name);
        var width = (Integer) page.evaluate("document.documentElement.scrollWidth");
        if (width > page.viewportSize().width) {
            barriers.add(name + ": the page is " + width + " px wide");
        }
    }

    private void examine(Page page, String name) {
        // Legacy mode spares a second window per run; what it does not reach, frames of other origins, is not there.
        for (var rule : new AxeBuilder(page).setLegacyMode(true).analyze().getViolations()) {
            rule.getNodes()
                    .forEach(node -> barriers.add(
                            name + ": " + rule.getId() + " at " + node.getTarget() + " " + node.getHtml()));
        }
    }

    List<String> barriers() {
        return List.copyOf(barriers);
    }
}
