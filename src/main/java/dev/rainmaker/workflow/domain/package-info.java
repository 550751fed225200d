/** People's and features' side of runs: entities, actions, lists, signals. Reactive; the engine's workers use JDBC. */
package dev.rainmaker.workflow.domain;
