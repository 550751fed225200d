package dev.rainmaker.numberlock.check;

import dev.rainmaker.approvals.CheckedClaim;
import dev.rainmaker.approvals.CheckedDraft;
import dev.rainmaker.approvals.CheckedSentence;
import dev.rainmaker.approvals.ClaimKind;
import dev.rainmaker.numberlock.check.ClaimValue.Amount;
import dev.rainmaker.numberlock.check.ClaimValue.Clock;
import dev.rainmaker.numberlock.check.ClaimValue.Code;
import dev.rainmaker.numberlock.check.ClaimValue.Days;
import dev.rainmaker.numberlock.check.ClaimValue.Link;
import dev.rainmaker.numberlock.check.ClaimValue.Name;
import dev.rainmaker.numberlock.check.ClaimValue.Promise;
import dev.rainmaker.numberlock.check.ClaimValue.Quantity;
import dev.rainmaker.numberlock.check.ClaimValue.Weekday;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/** The number lock: what a text claims, each claim held against what is known. Deterministic; safe for many threads. */
public final class DraftLock {
    private static final List<ClaimFinder> FIRST =
            List.of(new LinkFinder(), new CodeFinder(), new DateFinder(), new TimeFinder());
    private static final List<ClaimFinder> NUMBERS = List.of(new MoneyFinder(), new PeriodFinder(), new FigureFinder());
    private static final Pattern IS_A = Pattern.compile(
            "(?i)(?:^\\s*,?\\s*|\\b(?:is|that's|it's|falls on|will be|was|ist|wäre|fällt auf|est|tombe|sera|es|cae en|será)\\s+(?:\\p{L}+\\s+){0,2})$");
    /** Characters between a date and the weekday that is said of it. */
    private static final int NEAR = 48;

    private DraftLock() {}

    /** Checks one text of a draft; positions count in it. */
    public static CheckedDraft check(String part, String text, Knowledge knowledge) {
        if (text == null || text.isBlank()) {
            return CheckedDraft.EMPTY;
        }
        var language = Language.of(text);
        var known = new Known(knowledge, language);
        var reading = new Reading(text, language);
        reading.skipQuoted();
        FIRST.getFirst().find(reading, knowledge);
        var claims = new ArrayList<CheckedClaim>();
        for (var phrase : PhraseFinder.find(reading, knowledge)) {
            claims.add(checked(
                    text, phrase.start(), phrase.end(), ClaimKind.NAME, Judged.verified(phrase.fact(), "known name")));
        }
        FIRST.stream().skip(1).forEach(finder -> finder.find(reading, knowledge));
        NUMBERS.forEach(finder -> finder.find(reading, knowledge));
        new PromiseFinder().find(reading, knowledge);
        new NameFinder(known).find(reading, knowledge);
        var cuts = SentenceCutter.cut(reading.text());
        claims.addAll(new Judging(known, reading, text, cuts).all());
        claims.sort(Comparator.comparingInt(CheckedClaim::start));
        return new CheckedDraft(cuts.stream()
                .map(cut -> CheckedSentence.of(
                        part,
                        cut.start(),
                        cut.end(),
                        text.substring(cut.start(), cut.end()),
                        claims.stream()
                                .filter(claim -> claim.start() >= cut.start() && claim.start() < cut.end())
                                .toList()))
                .toList());
    }

    private static CheckedClaim checked(String text, int start, int end, ClaimKind kind, Judged judged) {
        var fact = judged.fact();
        return new CheckedClaim(
                start,
                end,
                text.substring(start, end),
                kind,
                judged.verdict(),
                fact == null ? null : fact.source(),
                fact == null ? null : fact.reference(),
                fact == null ? null : fact.quote() != null ? fact.quote() : said(fact),
                fact == null ? null : fact.url(),
                judged.note());
    }

    private static String said(KnownFact fact) {
        return fact.field() == null || fact.field().isBlank()
                ? fact.value()
                : fact.field().replace('_', ' ') + ": " + fact.value();
    }

    /** One text's claims in order: later ones may rest on earlier ones. */
    private static final class Judging {
        private final Known known;
        private final Reading reading;
        private final String text;
        private final List<SentenceCutter.Cut> cuts;
        private final MoneyResolver money;
        private final FigureResolver figures;
        private final DayResolver days;
        private final TimeResolver times;
        private Reading.Found lastDay;

        Judging(Known known, Reading reading, String text, List<SentenceCutter.Cut> cuts) {
            this.known = known;
            this.reading = reading;
            this.text = text;
            this.cuts = cuts;
            this.money = new MoneyResolver(known);
            this.figures = new FigureResolver(known);
            this.days = new DayResolver(known);
            this.times = new TimeResolver(known);
        }

        List<CheckedClaim> all() {
            reading.found().sort(Comparator.comparingInt(Reading.Found::start));
            var claims = new ArrayList<CheckedClaim>();
            for (var found : reading.found()) {
                claims.add(checked(text, found.start(), found.end(), kind(found.value()), judge(found)));
                if (found.value() instanceof Days) {
                    lastDay = found;
                }
            }
            return claims;
        }

        private Judged judge(Reading.Found found) {
            return switch (found.value()) {
                case Link link -> LinkResolver.judge(link, known);
                case Code code -> CodeResolver.judge(code, known);
                case Promise promise -> PromiseResolver.judge(promise, reading.language(), known);
                case Name name -> NameResolver.judge(name, known);
                case Quantity quantity -> {
                    var cut = cut(found);
                    var part = Fractions.of(quantity, reading.text().substring(cut.start(), cut.end()), known);
                    yield part != null ? part : figures.judge(quantity, reading.language());
                }
                case Days claim -> days.judge(claim, beside(found));
                case Weekday weekday -> days.judge(weekday, dayBefore(found));
                case Clock clock -> times.judge(clock, dayNear(found), reading.after(found.end(), 24));
                case Amount amount -> {
                    var cut = cut(found);
                    yield money.judge(
                            amount,
                            reading.text().substring(cut.start(), found.start()),
                            reading.text().substring(cut.start(), cut.end()),
                            beside(found));
                }
            };
        }

        private List<Quantity> beside(Reading.Found day) {
            var cut = cut(day);
            return reading.found().stream()
                    .filter(found -> found.start() >= cut.start() && found.end() <= cut.end())
                    .filter(found -> found.value() instanceof Quantity)
                    .map(found -> (Quantity) found.value())
                    .toList();
        }

        private SentenceCutter.Cut cut(Reading.Found found) {
            return cuts.stream()
                    .filter(cut -> found.start() >= cut.start() && found.start() < cut.end())
                    .findFirst()
                    .orElse(new SentenceCutter.Cut(found.start(), found.end()));
        }

        /** The date that "is a Saturday" speaks about. */
        private LocalDate dayBefore(Reading.Found weekday) {
            if (lastDay == null || ((Days) lastDay.value()).vague() || lastDay.end() > weekday.start()) {
                return null;
            }
            var between = reading.text().substring(lastDay.end(), weekday.start());
            boolean same = between.length() < NEAR && !between.contains("\n");
            return same && IS_A.matcher(between).find() ? resolved(lastDay) : null;
        }

        /** The last day named before a time in the same sentence, else the first behind it. */
        private LocalDate dayNear(Reading.Found time) {
            var cut = cut(time);
            var before = reading.found().stream()
                    .filter(found -> (found.value() instanceof Days || found.value() instanceof Weekday)
                            && found.start() >= cut.start()
                            && found.end() <= time.start())
                    .reduce((earlier, later) -> later);
            if (before.isPresent()) {
                return before.get().value() instanceof Weekday weekday ? onCalendar(weekday) : resolved(before.get());
            }
            return reading.found().stream()
                    .filter(found ->
                            found.value() instanceof Days && found.start() > time.start() && found.end() <= cut.end())
                    .findFirst()
                    .map(this::resolved)
                    .orElse(null);
        }

        private LocalDate onCalendar(Weekday weekday) {
            return known.all(Days.class).stream()
                    .filter(stated ->
                            stated.structured() && stated.fact().source().equals("calendar"))
                    .map(stated -> ((Days) stated.value()).readings().getFirst().from())
                    .filter(day -> day.getDayOfWeek() == weekday.day())
                    .findFirst()
                    .orElse(null);
        }

        /** A day without a year is the known one, else the next. */
        private LocalDate resolved(Reading.Found found) {
            var claim = (Days) found.value();
            if (claim.readings().isEmpty() || claim.vague()) {
                return null;
            }
            for (var reading : claim.readings()) {
                for (var stated : known.all(Days.class)) {
                    for (var span : ((Days) stated.value()).readings()) {
                        boolean same = span.from().getMonth() == reading.from().getMonth()
                                && span.from().getDayOfMonth() == reading.from().getDayOfMonth();
                        if (stated.structured() && same) {
                            return span.from();
                        }
                    }
                }
            }
            return claim.readings().getFirst().from();
        }

        private static ClaimKind kind(ClaimValue value) {
            return switch (value) {
                case Link link -> ClaimKind.LINK;
                case Code code -> ClaimKind.FIGURE;
                case Promise promise -> ClaimKind.PROMISE;
                case Name name -> name.place() ? ClaimKind.PLACE : ClaimKind.NAME;
                case Quantity quantity -> ClaimKind.FIGURE;
                case Days days -> ClaimKind.DATE;
                case Weekday weekday -> ClaimKind.DATE;
                case Clock clock -> ClaimKind.TIME;
                case Amount amount -> ClaimKind.MONEY;
            };
        }
    }
}
