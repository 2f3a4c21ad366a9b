import type { IconInbox } from '@tabler/icons-react';
import type { QueryKey } from '@tanstack/react-query';
import type { LinkProps } from '@tanstack/react-router';
import type { FC, LazyExoticComponent, ReactNode } from 'react';
import type { ApprovalRequestView, CommentView, DutyKind, GatewayEvent, InboxItem, Role } from '../../lib/api-types.js';
import type { Json } from '../../lib/http.js';
import type { KeyId } from '../../lib/key-table.js';
import type { Text, TextTable } from '../../lib/texts.js';

/** Loaded when it is first shown. */
type Part<Props> = LazyExoticComponent<FC<Props>>;

/** Something that waits, as it arrives. */
export type DutyItem = Json<InboxItem>;

/** A way to a screen. */
export type Target = Pick<LinkProps, 'to' | 'params' | 'search'>;

/** What the inbox puts around a duty: since when, for whom, and what can be done with any of them. */
export interface DutyRowProps {
  readonly duty: DutyItem;
  readonly icon: typeof IconInbox;
  /** Country of whoever acted; null where it is the own one. */
  readonly member: string | null;
  /** What happened, as a sentence of its own; what it is about stands in it by its name. */
  readonly line: string;
  /** Where it is dealt with. */
  readonly to: Target;
  /** What else is to be known of it, in a few words. */
  readonly note?: string;
  readonly actions?: ReactNode;
}

export interface DutyProps {
  readonly duty: DutyItem;
  readonly Row: FC<DutyRowProps>;
}

/** Where a kind of duty stands in My work: what asks for an act, what came and nobody looked at, what changed since somebody did. */
export type WorkGroup = 'answer' | 'new' | 'changed';

/** A kind of duty: how it is called, and how one is shown. */
export interface WebDuty {
  readonly kind: DutyKind;
  readonly group: WorkGroup;
  readonly label: Text;
  /** Lower ones stand before others among the groups of the inbox. */
  readonly place: number;
  readonly row: Part<DutyProps>;
}

/** A message of a request for approval: the one that names it, or one that leaves together with it. */
export type ApprovalPart = Pick<Json<ApprovalRequestView>, 'content' | 'messageId'> &
  Partial<Pick<Json<ApprovalRequestView>, 'spaceId' | 'subject' | 'requestedAt' | 'recipients' | 'recordName'>>;

/** What is asked to leave: how it is called, and how its content is shown. */
export interface WebApproval {
  readonly label: Text;
  readonly icon: typeof IconInbox;
  readonly content: Part<{ readonly request: ApprovalPart }>;
}

export interface CaseDoorProps {
  readonly spaceId: string;
  /** The page of the case. */
  readonly children: ReactNode;
}

export interface RecordPanelProps {
  readonly spaceId: string;
  readonly recordId: string;
}

export interface CommentProps extends RecordPanelProps {
  readonly comment: Json<CommentView>;
  /** How the value that it is about is called; null where it is about the record. */
  readonly about: string | null;
}

export interface ValueRemarksProps extends RecordPanelProps {
  /** Of the record. */
  readonly type: string;
  readonly statement: ValueName & {
    readonly property: string;
    readonly value: string;
    /** Whose value it is, who reads what is said of it in any case. */
    readonly owner: string;
    /** Countries that have it. */
    readonly holders: readonly string[];
  };
  /** How the value is called. */
  readonly name: string;
  /** What the reader is about to say of it; null while they only read. */
  readonly saying: 'corroborate' | 'dispute' | null;
  readonly onSay: (what: 'corroborate' | 'dispute' | null) => void;
  /** Around what there is to show. */
  readonly frame: (content: ReactNode) => ReactNode;
}

export interface ValueProposalsProps extends RecordPanelProps {
  /** Of the record. */
  readonly type: string;
  readonly statement: ValueName & { readonly property: string };
  /** How the value is called. */
  readonly name: string;
  /** Around what there is to show. */
  readonly frame: (content: ReactNode) => ReactNode;
}

export interface ChangeCreditProps extends RecordPanelProps {
  /** Of the change. */
  readonly messageId: string;
  /** Around what there is to show. */
  readonly frame: (content: ReactNode) => ReactNode;
}

export interface ComposerProps extends RecordPanelProps {
  /** The value that is meant, how it is called and who holds it; null where it is the record. */
  readonly about: { readonly value: ValueName; readonly name: string; readonly holders: readonly string[] } | null;
  /** Grows with each press of its key. */
  readonly pressed: number;
  /** The record is meant, and no value of it. */
  readonly onWhole: () => void;
}

export interface ValueEditorProps extends RecordPanelProps {
  /** Of the record. */
  readonly type: string;
  readonly statement: ValueName;
  /** It was sent, or left. */
  readonly onClose: () => void;
  /** It was taken back before it left. */
  readonly onBack: () => void;
}

/** A value of a record, by the message that said it and its place there. */
export interface ValueName {
  readonly messageId: string;
  readonly index: number;
}

export interface AskDialogProps extends RecordPanelProps {
  /** How the record or its value is called. */
  readonly name: string;
  /** The value that the question is about; null where it is about the record. */
  readonly value: ValueName | null;
  /** Members that can be asked, the one that is meant first. */
  readonly members: readonly [string, ...string[]];
  readonly onClose: () => void;
}

export interface RecordPeekProps extends RecordPanelProps {
  readonly onOpen: () => void;
  readonly onClose: () => void;
}

/** A number of a case with what it counts, and the way there. */
export interface CaseNumberProps {
  readonly icon: typeof IconInbox;
  readonly text: string;
  readonly count: string;
  readonly to: Target;
  /** What is late stands out. */
  readonly isLate?: boolean;
}

export interface RightNowProps {
  readonly spaceId: string;
  readonly Line: FC<CaseNumberProps>;
}

export interface SealedPanelProps {
  readonly spaceId: string;
  readonly position: string;
  /** Null where nothing is sealed there. */
  readonly owner: string | null;
  /** Shown where there is nothing to say. */
  readonly empty: ReactNode;
  readonly toRecords: ReactNode;
}

export interface ToolProps {
  /** The case that is worked on; null where there is none. */
  readonly spaceId: string | null;
}

/** A way to a screen of a feature, for those who have something to do there. */
export interface RailEntry {
  readonly name: string;
  readonly label: Text;
  readonly icon: typeof IconInbox;
  /** Lower ones stand above others. */
  readonly place: number;
  /** Where it leads, in the case that is worked on; null where there is no way. */
  readonly link: (spaceId: string | null) => Target | null;
  /** Leads there from everywhere. */
  readonly key?: KeyId;
  /** Who has something to do there; everybody where absent. */
  readonly roles?: readonly Role[];
  /** Whoever has another way there. */
  readonly exceptRoles?: readonly Role[];
  readonly isExact?: boolean;
  /** Stands below the case that is worked on. */
  readonly isOfCase?: boolean;
  /** Behind its name. */
  readonly badge?: Part<ToolProps>;
  /** Kinds of duties that are dealt with there: behind its name stands how many wait. */
  readonly waits?: 'all' | readonly DutyKind[];
  /** At the foot of a narrow screen, where there is room for a few: lower ones first; for these roles alone where they are named. */
  readonly foot?: { readonly place: number; readonly roles?: readonly Role[] };
}

/** What one feature adds to screens of others. Everything but texts, keys, icons and doors is loaded when it is shown. */
export interface WebFeature {
  readonly name: string;
  /** Sentence in the activity list, by full name of the message type. */
  readonly messages?: TextTable;
  readonly duties?: readonly WebDuty[];
  /** By disclosure type. */
  readonly approvals?: Readonly<Record<string, WebApproval>>;
  /** Below who takes part in a case. */
  readonly casePanel?: Part<{ readonly spaceId: string }>;
  /** Around every page of a case: shows it, or why it is not shown. All of them wait for its answer, so it is there from the beginning. */
  readonly caseDoor?: FC<CaseDoorProps>;
  /** Above what a record says. */
  readonly recordPanel?: Part<RecordPanelProps>;
  /** Content that several disclosure types have in common, by its kind. */
  readonly contents?: Readonly<Record<string, Part<{ readonly request: ApprovalPart & { readonly type: string } }>>>;
  /** Below a value: what countries say of it, and where one says the same or otherwise. */
  readonly valueRemarks?: Part<ValueRemarksProps>;
  /** Below a value: what countries suggest in its place. */
  readonly valueProposals?: Part<ValueProposalsProps>;
  /** Beside a change of a record: whose suggestion it brought. */
  readonly changeCredit?: Part<ChangeCreditProps>;
  /** In the place of a value that is changed. */
  readonly valueEditor?: Part<ValueEditorProps>;
  /** What somebody said about a record, in its stream. */
  readonly comment?: Part<CommentProps>;
  /** Below the stream of a record: says something about it. */
  readonly composer?: Part<ComposerProps>;
  /** A record beside lines of a list; to see it is to have opened it. */
  readonly recordPeek?: Part<RecordPeekProps>;
  /** Among the numbers of a case beside My work: one of its own, where there is anything to count. */
  readonly rightNow?: Part<RightNowProps>;
  /** Asks another country about a record or a value of it. */
  readonly askDialog?: Part<AskDialogProps>;
  /** Below what may be known of a sealed message, and behind it where such messages are listed. */
  readonly sealedPanel?: Part<SealedPanelProps>;
  readonly sealedMark?: Part<Pick<SealedPanelProps, 'spaceId' | 'position'>>;
  /** In the menu of the person. */
  readonly personPart?: Part<object>;
  /** In the header of every screen. */
  readonly tool?: { readonly part: Part<ToolProps>; readonly roles: readonly Role[] };
  /** Beside every screen, where it shows nothing of its own. */
  readonly background?: { readonly part: Part<object>; readonly roles: readonly Role[] };
  /** Beginnings of query keys that an event makes stale, besides those of the space, the record and the inbox. */
  readonly stale?: (event: GatewayEvent) => readonly QueryKey[];
  readonly rail?: readonly RailEntry[];
}
