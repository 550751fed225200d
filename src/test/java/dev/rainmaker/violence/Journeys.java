package dev.rainmaker.violence;

import dev.rainmaker.simulation.persona.Persona;
import dev.rainmaker.simulation.persona.Personas;
import java.util.ArrayList;
import java.util.List;

/** Journeys of people of the simulated world, as many as wanted: when all personas are on one, their namesakes follow. */
final class Journeys {
    private final Office office;
    private final List<Persona> people = Personas.all();
    private final List<String> prospects = new ArrayList<>();

    Journeys(Office office) {
        this.office = office;
    }

    /** Starts as many as it takes until there are so many. */
    void startUpTo(int count) {
        while (prospects.size() < count) {
            int number = prospects.size();
            var original = people.get(number % people.size());
            var person = original.namesake(
                    Integer.toString(number + 1), original.address().replaceFirst("@", "+" + (number + 1) + "@"));
            prospects.add(start(person, "Lot " + (number + 1) + ", Austin, Texas"));
        }
    }

    /** Starts one of somebody; returns the prospect's id. */
    String start(Persona person, String place) {
        var prospect = office.enter(person, person.name(), place);
        office.startJourney(prospect);
        return prospect;
    }

    int started() {
        return prospects.size();
    }
}
