package dev.rainmaker.simulation.stage;

import dev.rainmaker.simulation.mail.ReceivedMail;
import dev.rainmaker.simulation.persona.MailReader;
import dev.rainmaker.simulation.persona.Memory;
import dev.rainmaker.simulation.persona.Persona;
import dev.rainmaker.simulation.persona.Phrases;
import dev.rainmaker.simulation.persona.Reaction;
import dev.rainmaker.simulation.persona.Situation;
import dev.rainmaker.simulation.world.WorldDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Every persona with its memory, its own seeded choice of words and a guest count near what its page says. An address with a
 * number, {@code maya+2@…}, is a namesake: somebody just like the persona with a memory of their own, from the first mail on.
 */
final class Cast {
    private static final Pattern NAMESAKE = Pattern.compile("([^+@]+)\\+(\\d{1,4})(@.+)");

    /** A guest list grows a little between the page that was found and the first answer. */
    private static final int MOST_GUESTS_MORE = 9;

    private final Map<String, Persona> originals;
    private final Map<String, Member> members = new ConcurrentHashMap<>();
    private final long seed;
    private final WorldDate dates;

    Cast(List<Persona> personas, long seed, WorldDate dates) {
        this.seed = seed;
        this.dates = dates;
        this.originals = personas.stream().collect(Collectors.toMap(Persona::address, Function.identity()));
        originals.forEach((address, persona) -> members.put(address, Member.of(persona, seed)));
    }

    /** Who reads mail at this address. */
    Optional<Persona> at(String address) {
        return Optional.ofNullable(members.computeIfAbsent(address.toLowerCase(Locale.ROOT), this::namesake))
                .map(Member::persona);
    }

    private Member namesake(String address) {
        var parts = NAMESAKE.matcher(address);
        var original = parts.matches() ? originals.get(parts.group(1) + parts.group(3)) : null;
        return original == null ? null : Member.of(original.namesake(parts.group(2), address), seed);
    }

    /** What the persona does about a mail; silence for machines and for what it has seen already. */
    List<Reaction> react(Persona persona, ReceivedMail mail) {
        var member = members.get(persona.address());
        synchronized (member) {
            if (mail.automatic() || mail.from().isEmpty() || !member.memory().firstSight(mail.messageId())) {
                return List.of();
            }
            var situation =
                    new Situation(persona, mail, MailReader.read(mail), member.memory(), member.phrases(), dates);
            return persona.temper().behaviour().react(situation);
        }
    }

    /** Everybody, with the numbers that this seed gives them. */
    List<Persona> personas() {
        return members.values().stream()
                .map(Member::persona)
                .sorted(Comparator.comparing(Persona::id))
                .toList();
    }

    private record Member(Persona persona, Memory memory, Phrases phrases) {
        static Member of(Persona persona, long seed) {
            var random = new Random(31 * seed + persona.id().hashCode());
            var more = new Random(17 * seed + persona.id().hashCode()).nextInt(MOST_GUESTS_MORE + 1);
            return new Member(persona.withMoreGuests(more), new Memory(), Phrases.chosenBy(random));
        }
    }
}
