/**
 * Port through which a feature has something done at a business time, once per cluster, without knowing the workflow. A
 * timer is a row; however many wait and however long, they cost nothing else.
 */
package dev.rainmaker.platform.timer;
