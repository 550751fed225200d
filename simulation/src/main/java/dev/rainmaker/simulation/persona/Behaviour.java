package dev.rainmaker.simulation.persona;

import java.util.List;

/** Decides what a persona does about a mail; stateless, everything remembered is in the {@link Memory}. */
public interface Behaviour {

    /** The reactions in order; none means silence. */
    List<Reaction> react(Situation situation);
}
