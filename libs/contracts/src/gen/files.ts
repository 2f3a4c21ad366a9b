import type { DescFile } from '@bufbuild/protobuf';
import { file_joinder_agreement_v1_agreement } from './joinder/agreement/v1/agreement_pb.js';
import { file_joinder_agreement_v1_charter } from './joinder/agreement/v1/charter_pb.js';
import { file_joinder_commitment_v1_commitment } from './joinder/commitment/v1/commitment_pb.js';
import { file_joinder_contribution_v1_comment } from './joinder/contribution/v1/comment_pb.js';
import { file_joinder_contribution_v1_remark } from './joinder/contribution/v1/remark_pb.js';
import { file_joinder_directory_v1_directory } from './joinder/directory/v1/directory_pb.js';
import { file_joinder_exchange_v1_answers } from './joinder/exchange/v1/answers_pb.js';
import { file_joinder_exchange_v1_envelope } from './joinder/exchange/v1/envelope_pb.js';
import { file_joinder_exchange_v1_rules } from './joinder/exchange/v1/rules_pb.js';
import { file_joinder_operations_v1_operations } from './joinder/operations/v1/operations_pb.js';
import { file_joinder_record_v1_record } from './joinder/record/v1/record_pb.js';
import { file_joinder_record_v1_snapshot_asked } from './joinder/record/v1/snapshot_asked_pb.js';
import { file_joinder_request_v1_release } from './joinder/request/v1/release_pb.js';
import { file_joinder_signal_v1_signal } from './joinder/signal/v1/signal_pb.js';
import { file_joinder_trust_v1_trust } from './joinder/trust/v1/trust_pb.js';
/** Every file of the contract. */
export const contractFiles: readonly DescFile[] = [file_joinder_agreement_v1_agreement, file_joinder_agreement_v1_charter, file_joinder_commitment_v1_commitment, file_joinder_contribution_v1_comment, file_joinder_contribution_v1_remark, file_joinder_directory_v1_directory, file_joinder_exchange_v1_answers, file_joinder_exchange_v1_envelope, file_joinder_exchange_v1_rules, file_joinder_operations_v1_operations, file_joinder_record_v1_record, file_joinder_record_v1_snapshot_asked, file_joinder_request_v1_release, file_joinder_signal_v1_signal, file_joinder_trust_v1_trust];
