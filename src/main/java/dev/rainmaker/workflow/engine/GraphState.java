package dev.rainmaker.workflow.engine;

import java.util.Map;
import org.bsc.langgraph4j.serializer.StateSerializer;
import org.bsc.langgraph4j.state.AgentState;

/** A run's state as langgraph4j holds it: plain JSON values, which nobody changes, so a copy is the thing itself. */
final class GraphState extends AgentState {
    GraphState(Map<String, Object> values) {
        super(values);
    }

    /** langgraph4j serialises to copy; storing is the business of the commit. */
    static final class Serializer extends StateSerializer<GraphState> {
        Serializer() {
            super(GraphState::new);
        }

        @Override
        public GraphState cloneObject(GraphState state) {
            return state;
        }

        @Override
        public void writeData(Map<String, Object> data, java.io.ObjectOutput out) {
            throw new UnsupportedOperationException("the state of a run is stored as JSON in its commit");
        }

        @Override
        public Map<String, Object> readData(java.io.ObjectInput in) {
            throw new UnsupportedOperationException("the state of a run is stored as JSON in its commit");
        }
    }
}
