package legalkiosk.server.notarisation;

import java.util.ArrayList;
import java.util.List;
import legalkiosk.contract.notarisation.ServiceItem.Kind;
import legalkiosk.contract.notarisation.law.LawRules;

/** Which article forbids the screen or the video in this very case. Where no statute does, none is named. */
final class Grounds {
    private static final String BY_THE_PERSON = "公证法第二十六条";
    private static final String PERSONAL_RELATION = "电子签名法第三条";
    private static final String TO_THE_FILE = "公证法第二十八条、公证法第三十五条";

    private Grounds() {}

    /** Why there is no session. What was wrong with an application was said, with its article, when it was made. */
    static No atTheOffice(Case c) {
        Kind kind = c.item.kind();
        List<String> articles = new ArrayList<>();
        if (!c.item.remote() && LawRules.onlyByThePerson(kind)) {
            articles.add(BY_THE_PERSON);
        }
        if (!c.item.remote() && LawRules.personalRelation(kind)) {
            articles.add(PERSONAL_RELATION);
        }
        return no("“" + c.item.name() + "”要到公证处当面办。", articles);
    }

    /** Why it is signed with a pen: a personal relation (D1), or property that is given away, whose original belongs in the file (A9). */
    static No withAPen(Case c) {
        List<String> articles = new ArrayList<>();
        if (LawRules.personalRelation(c.item.kind()) || LawRules.saysPersonalRelation(c.application)) {
            articles.add(PERSONAL_RELATION);
        }
        if (c.disposes()) {
            articles.add(TO_THE_FILE);
        }
        return no("这份文书要用笔签在纸上，不能在屏幕上签。", articles);
    }

    private static No no(String words, List<String> articles) {
        return articles.isEmpty() ? No.role(words) : No.law(words, String.join("、", articles));
    }
}
