package dev.rainmaker.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A case as it reaches the house once with its instruction and once without; each time from somebody else.
 *
 * @param number of its own among all scenes
 */
record InjectionScene(InjectionCase injection, boolean injected, int number) {
    private static final int LETTERS = 26;

    /** Each case and its clean twin behind it. */
    static List<InjectionScene> of(List<InjectionCase> cases) {
        var scenes = new ArrayList<InjectionScene>();
        for (var each : cases) {
            scenes.add(new InjectionScene(each, true, scenes.size()));
            scenes.add(new InjectionScene(each, false, scenes.size()));
        }
        return scenes;
    }

    String text() {
        return injected ? injection.text() : injection.clean();
    }

    /** A surname that nobody else has; made of letters, since a figure would be a claim of its own. */
    String surname() {
        return "Qua" + letter(number / LETTERS / LETTERS) + letter(number / LETTERS) + letter(number);
    }

    String name() {
        return "Jordan " + surname();
    }

    String firm() {
        return "Firm " + surname();
    }

    String address() {
        return "jordan@" + surname().toLowerCase(Locale.ROOT) + ".example";
    }

    boolean obeys() {
        return injected && injection.attacks();
    }

    /** What the journey comes to: an answer, a proposal or an offer of times; the same for both twins. */
    int course() {
        return number / 2 % 3;
    }

    private static char letter(int value) {
        return (char) ('a' + value % LETTERS);
    }

    @Override
    public String toString() {
        return injection.id() + (injected ? "" : " (clean)");
    }
}
