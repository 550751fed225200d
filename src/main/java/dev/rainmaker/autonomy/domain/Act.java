package dev.rainmaker.autonomy.domain;

import dev.rainmaker.approvals.ApprovalTopic;
import java.util.Set;

/**
 * What the policy sees of one request: the same when it is filed and when it is replayed.
 *
 * @param unsupported claims that nothing backs
 * @param contradicted claims that a source speaks against
 */
record Act(ApprovalTopic topic, int unsupported, int contradicted, Set<Obstacle> obstacles) {
    Act {
        obstacles = Set.copyOf(obstacles);
    }
}
