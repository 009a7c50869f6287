package legalkiosk.contract.notarisation;

/** The nine grounds on which a notary office refuses (公证法 第三十一条), in the order of the statute. Its words are in the content. */
public enum RefusalGround {
    /** （一）无民事行为能力人或者限制民事行为能力人没有监护人代理申请办理公证的. */
    NO_CAPACITY_NO_GUARDIAN,
    /** （二）当事人与申请公证的事项没有利害关系的. */
    NO_INTEREST,
    /** （三）申请公证的事项属专业技术鉴定、评估事项的. */
    EXPERT_APPRAISAL,
    /** （四）当事人之间对申请公证的事项有争议的. */
    DISPUTE,
    /** （五）当事人虚构、隐瞒事实，或者提供虚假证明材料的. */
    FALSE_FACTS,
    /** （六）当事人提供的证明材料不充分或者拒绝补充证明材料的. */
    PAPERS_INSUFFICIENT,
    /** （七）申请公证的事项不真实、不合法的. */
    UNTRUE_OR_UNLAWFUL,
    /** （八）申请公证的事项违背社会公德的. */
    AGAINST_MORALS,
    /** （九）当事人拒绝按照规定支付公证费的. */
    FEE_REFUSED;

    /** Its number in the statute, from 1. */
    public int number() {
        return ordinal() + 1;
    }
}
