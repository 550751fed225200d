/** Ports by which lists show names and ask who looks after a prospect, without knowing the feature that holds prospects. */
package dev.rainmaker.platform.names;
