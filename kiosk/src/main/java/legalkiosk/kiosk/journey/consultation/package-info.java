/** 现在就找律师: a lawyer on the screen within thirty seconds, or an honest word and what happens instead. */
@NullMarked
package legalkiosk.kiosk.journey.consultation;

import org.jspecify.annotations.NullMarked;
