package dev.rainmaker.agents.rules.conversation;

import dev.rainmaker.agents.text.Cue;
import dev.rainmaker.platform.text.Folded;
import dev.rainmaker.platform.text.TextLines;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The cues of one language. A line of a book is {@code label | weight | regular expression} over {@link Folded#spelt} text, or
 * {@code @name = fragment}, which later lines use as {@code <name>}.
 */
final class CueBook {
    private static final Pattern FRAGMENT = Pattern.compile("(?<!\\(\\?)<([a-z]+)>");
    private static final Pattern WORD = Pattern.compile("[a-z']+");
    /** A language spoken this much less than the main one is not looked for. */
    private static final double SPOKEN = 0.6;

    static final CueBook MACHINE = new CueBook("machine", "");
    private static final CueBook GERMAN = new CueBook(
            "de",
            "der die das und ist nicht wir ich sie ihr mit fur ein eine einen zu zum zur den dem des im auf von bei uns es"
                    + " auch noch haben hat habe bin sind bitte aber wie was kein keine mein meine unser nur schon dass da wenn"
                    + " vom mir mich euch ihre ihren wird werden war so am an in");
    static final List<CueBook> ALL = List.of(
            new CueBook(
                    "en",
                    "the and you we is are for of to i it that this have has not with my our your do can would be at on in"
                            + " please what how don't i'm we're it's from was will but they he she me us so if a an or by who"
                            + " when no there their his her just up about"),
            GERMAN,
            new CueBook(
                    "fr",
                    "le la les des et est nous vous je un une de du que qui pour pas ne dans sur avec mon ma mes notre votre"
                            + " vos ce c'est au aux en on mais plus il elle se par si j'ai n'est tout bien ou"),
            new CueBook(
                    "es",
                    "el la los las de que y en no un una por para con es se lo me nos mi su os pero muy hemos estoy somos del"
                            + " al ya si este esta le les te ni he ha hay como mas unos"));

    private final String language;
    private final Set<String> functionWords;
    private final Map<String, List<Cue>> cues = new HashMap<>();

    private CueBook(String language, String functionWords) {
        this.language = language;
        this.functionWords = Set.of(functionWords.split(" "));
        var fragments = new HashMap<String, String>();
        TextLines.of("/agents/conversation/cues." + language + ".txt", "#").forEach(line -> add(line, fragments));
    }

    /** The books of the languages that the folded text is written in; all of them when it does not tell. */
    static List<CueBook> spokenIn(String folded) {
        var counts = new int[ALL.size()];
        var most = 0;
        var words = WORD.matcher(folded);
        while (words.find()) {
            for (var i = 0; i < counts.length; i++) {
                if (ALL.get(i).functionWords.contains(words.group())) {
                    most = Math.max(most, ++counts[i]);
                }
            }
        }
        var books = new ArrayList<CueBook>();
        for (var i = 0; i < counts.length; i++) {
            if (most == 0 || counts[i] >= SPOKEN * most) {
                books.add(ALL.get(i));
            }
        }
        return books;
    }

    List<Cue> of(String label) {
        return cues.getOrDefault(label, List.of());
    }

    /** The folded text as this book's patterns want it. */
    String spelt(String folded) {
        return this == GERMAN ? Folded.german(folded) : folded;
    }

    /** Whether a cue of the label is in the folded text. */
    boolean has(String label, String folded) {
        var spelt = spelt(folded);
        for (var cue : of(label)) {
            if (cue.in(spelt)) {
                return true;
            }
        }
        return false;
    }

    /** The sum of the weights of the label's cues in the folded text. */
    double weight(String label, String folded) {
        var spelt = spelt(folded);
        return of(label).stream()
                .filter(cue -> cue.in(spelt))
                .mapToDouble(Cue::weight)
                .sum();
    }

    private void add(String line, Map<String, String> fragments) {
        if (line.startsWith("@")) {
            var named = line.substring(1).split("\\s*=\\s*", 2);
            fragments.put(named[0], filled(named[1].strip(), fragments));
            return;
        }
        var parts = line.split("\\s*\\|\\s*", 3);
        var regex = filled(parts[2].strip(), fragments);
        if (language.equals("de")) {
            regex = Folded.german(regex);
        }
        var pattern = Pattern.compile("(?<![a-z0-9])(?:" + regex + ")(?![a-z0-9])");
        cues.computeIfAbsent(parts[0].strip(), none -> new ArrayList<>())
                .add(new Cue(parts[0].strip(), Double.parseDouble(parts[1]), pattern));
    }

    private String filled(String regex, Map<String, String> fragments) {
        return FRAGMENT.matcher(regex).replaceAll(use -> {
            var fragment = fragments.get(use.group(1));
            if (fragment == null) {
                throw new IllegalStateException("No fragment " + use.group(1) + " in the cues of " + language);
            }
            return java.util.regex.Matcher.quoteReplacement(fragment);
        });
    }
}
