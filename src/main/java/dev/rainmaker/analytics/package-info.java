/**
 * Read models over the whole house: the day's work and the pipeline. Owns the SQL views {@code v_*}; reads with plain SQL in
 * a fixed number of statements. Owns and changes {@code lead_cost} alone, publishes nothing. May use root packages of the features and base.
 */
package dev.rainmaker.analytics;
